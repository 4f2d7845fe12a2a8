package org.yicai.activity.visit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** What a stranger reads who scans a badge. @param badge null when there is none with this code @param call whom to ring up */
record BadgePage(Fields in, String code, @Nullable Badge badge, LocalDate today, String call, boolean mayRevoke) implements FormPage {

    @Override
    public int status() {
        return badge == null ? 404 : FormPage.super.status();
    }

    String standing() {
        return badge == null ? "UNKNOWN" : badge.on(today).name();
    }

    /** A badge that does not hold shows no face: whoever carries it may have found it. */
    boolean face() {
        return badge != null && badge.portrait() && holds();
    }

    boolean holds() {
        return standing().equals("OK");
    }
}

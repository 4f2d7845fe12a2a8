package org.yicai.activity.visit;

import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yicai.web.Fields;
import org.yicai.web.PacedPage;

/**
 * What a stranger reads who scans a badge or types its code.
 *
 * @param badge null when there is none with this code
 * @param call whom to ring up
 * @param pause how long whoever asked very often has to wait; null for everybody else
 */
record BadgePage(Fields in, String code, @Nullable Badge badge, LocalDate today, String call, boolean mayRevoke, @Nullable Duration pause) implements PacedPage {

    @Override
    public int status() {
        return pause == null && badge == null ? 404 : PacedPage.super.status();
    }

    /** Where one says that something is wrong, without an account. */
    String tell() {
        return badge == null || badge.project() == null ? "/tips/new" : "/projects/" + badge.project() + "/tip";
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

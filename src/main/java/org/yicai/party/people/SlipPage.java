package org.yicai.party.people;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.PersonId;
import org.yicai.web.Page;
import org.yicai.web.Qr;

/**
 * The slip of paper with which somebody is invited.
 *
 * @param link the whole address; null when it is no longer shown
 * @param until the end of the open invitation; null when there is none
 */
record SlipPage(List<Register.Row> appointments, @Nullable String link, @Nullable Instant until) implements Page {

    PersonId person() {
        return appointments.getFirst().id();
    }

    String name() {
        return appointments.getFirst().name();
    }

    Qr qr() {
        return Qr.of(link);
    }
}

package org.yicai.activity.agenda;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yicai.web.Page;

/** @param address the path of the calendar; null before there is one */
record AgendaPage(Agenda agenda, @Nullable String address, Instant now) implements Page {

    boolean offered(Agenda.Entry entry) {
        return entry.offeredUntil() != null && now.isBefore(entry.offeredUntil());
    }
}

package org.yicai.corps.table;

import java.time.LocalDate;
import java.util.List;
import org.yicai.kernel.Actor;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** One page of minutes: what was decided, who does it and until when. */
record MinutesPage(Fields in, Table table, List<Item> items, Actor actor, LocalDate today) implements FormPage {

    /** Whoever holds an appointment here knows each other by name. */
    String owner(Item item) {
        return actor.appointments().isEmpty() ? item.maskedOwner() : item.owner();
    }

    boolean mine(Item item) {
        return !item.done() && !item.takenUp() && actor.person() != null && actor.person().value().equals(item.ownerId());
    }
}

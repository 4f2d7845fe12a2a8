package org.yicai.need.rota;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Actor;
import org.yicai.need.Host;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * The weeks to come.
 *
 * @param first the Monday of this week
 * @param host who answers for what no leader takes; null where nothing is registered
 * @param leads whether the reader may take weeks
 */
record RotaPage(Fields in, List<Rota.Week> taken, LocalDate first, int cap, Host.@Nullable Organisation host, Actor actor, boolean leads) implements FormPage {

    static final int WEEKS = 8;

    List<LocalDate> weeks() {
        return IntStream.range(0, WEEKS).mapToObj(first::plusWeeks).toList();
    }

    /** The week as somebody took it; null while nobody has it. */
    Rota.@Nullable Week of(LocalDate monday) {
        return taken.stream().filter(each -> each.week().equals(monday) && each.leader() != null).findFirst().orElse(null);
    }

    boolean mine(Rota.Week week) {
        return actor.requirePerson().value().equals(week.leader()) || actor.requirePerson().value().equals(week.deputy());
    }
}

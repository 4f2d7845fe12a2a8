package org.yicai.corps.table;

import java.time.LocalDate;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Role;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * The round table: for everybody the published minutes, for those at the table the agenda.
 *
 * @param inside whether the looker has a part in the corps
 * @param leads whether the looker runs the meeting
 */
record TablePage(Fields in, Agenda agenda, boolean inside, boolean leads, Actor actor, LocalDate today) implements FormPage {

    /** A month has passed and nobody has called the next one. */
    boolean due() {
        return agenda.open() == null && agenda.published().stream().findFirst().map(last -> last.heldOn().isBefore(today.minusMonths(1))).orElse(true);
    }

    /** Leaders of teams and contractors' people; whether a contractor's seat has a vote is asked when it is cast. */
    boolean mayVote() {
        return actor.appointments().stream().anyMatch(each -> each.role() == Role.CONTRACTOR || each.role() == Role.VOLUNTEER_LEADER && !each.organisation().value().equals(agenda.corps()));
    }
}

package org.yicai.corps.record;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Role;
import org.yicai.place.Places;
import org.yicai.place.WorkingDays;
import org.yicai.project.Rule;
import org.yicai.web.Fields;

/** Puts together what waits, with the last of its ten working days (民政部令第67号 art. 11), counted anew when a holiday is entered. */
@Component
class WaitingPages {

    private final Waiting waiting;
    private final Corrections corrections;
    private final Declarations declarations;
    private final WorkingDays days;
    private final Places places;

    WaitingPages(Waiting waiting, Corrections corrections, Declarations declarations, WorkingDays days, Places places) {
        this.waiting = waiting;
        this.corrections = corrections;
        this.declarations = declarations;
        this.days = days;
        this.places = places;
    }

    WaitingPage of(Fields in, Actor actor) {
        var rows = waiting.list(actor.subdistrict()).stream().map(each -> new WaitingPage.Row(each, due(each.endsAt()), late(due(each.endsAt())), actor.isPerson(each.person()))).toList();
        var unanswered = declarations.unanswered(actor.subdistrict());
        var calls = unanswered.visits().stream().filter(each -> actor.is(Role.VOLUNTEER_LEADER) || actor.isIn(Role.COMMUNITY_WORKER, each.community())).map(each -> new WaitingPage.Call(each, due(each.outAt()), late(due(each.outAt())))).toList();
        var declared = unanswered.declarations().stream().map(each -> new Declarations.Row(each, due(each.endsAt()), late(due(each.endsAt())), actor.isPerson(new PersonId(each.person())))).toList();
        return new WaitingPage(in, rows, corrections.open(actor.subdistrict()), calls, declared, actor.is(Role.VOLUNTEER_LEADER));
    }

    private LocalDate due(Instant end) {
        return days.after(end.atZone(places.zone()).toLocalDate(), RecordRules.DAYS);
    }

    private boolean late(LocalDate due) {
        return !Rule.all(RecordRules.TIME, new RecordRules.Limit(due, places.today())).isEmpty();
    }
}

package org.yicai.activity.visit;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yicai.activity.Abilities;
import org.yicai.kernel.Actor;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.place.Places;
import org.yicai.project.Running;
import org.yicai.web.Fields;

/** Puts the pages of visits together, for whoever looks. */
@Component
class VisitPages {

    private final Visits visits;
    private final Homes homes;
    private final Candidates candidates;
    private final VisitWords words;
    private final VisitAccess access;
    private final Running running;
    private final LocalWays ways;
    private final Places places;
    private final Abilities abilities;
    private final Clock clock;

    // ten: this is where all that a page shows comes together
    VisitPages(Visits visits, Homes homes, Candidates candidates, VisitWords words, VisitAccess access, Running running, LocalWays ways, Places places, Abilities abilities, Clock clock) {
        this.visits = visits;
        this.homes = homes;
        this.candidates = candidates;
        this.words = words;
        this.access = access;
        this.running = running;
        this.ways = ways;
        this.places = places;
        this.abilities = abilities;
        this.clock = clock;
    }

    VisitsPage list(Actor actor) {
        var list = visits.list(actor);
        var visitors = visits.visitors(list);
        var rows = list.stream().map(each -> {
            var own = visitors.stream().filter(one -> one.visit().equals(each.id())).toList();
            return new VisitsPage.Row(each, own, state(each, own));
        }).toList();
        return new VisitsPage(rows, access.mayPlan(actor), access.leads(actor));
    }

    PlanVisitPage plan(Fields in, Actor actor) {
        var providers = access.providers(actor);
        return new PlanVisitPage(in, running.deliverables(actor.subdistrict(), providers), homes.of(actor.subdistrict(), providers), candidates.of(actor.subdistrict(), providers),
                places.communities(actor.subdistrict()), abilities, access.leads(actor));
    }

    VisitPage show(Fields in, Actor actor, UUID id) {
        return of(in, actor, visits.get(actor, id));
    }

    VisitPage of(Fields in, Actor actor, Visit visit) {
        var visitors = visits.visitors(List.of(visit));
        var goes = access.goes(actor, visitors);
        var plans = access.plans(actor, visit);
        var today = places.today();
        var day = visit.day(places.zone());
        var address = homes.address(visit, goes || access.leads(actor) && !visit.confidential(), today, day);
        var word = goes && day.equals(today) && visit.cancelledAt() == null ? words.of(visit.home(), day) : "";
        List<Candidates.Candidate> may = plans && visit.coming() ? candidates.of(actor.subdistrict(), List.of(visit.provider())) : List.of();
        return new VisitPage(in, visit, visitors, state(visit, visitors), address, word, may, places.communities(actor.subdistrict()), goes, plans, access.mayClose(actor, visit) && visit.open(),
                !visit.confidential() && access.maySpeakFor(actor, visit, visitors));
    }

    private String state(Visit visit, List<Visit.Visitor> visitors) {
        return visit.state(visitors, clock.instant(), ways.number(visit.subdistrict(), Way.VISIT_ALARM_MINUTES));
    }
}

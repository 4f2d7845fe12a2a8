package org.yicai.activity.visit;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yicai.activity.SignUpDoor;
import org.yicai.activity.VisitDoor;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Role;
import org.yicai.web.Fields;

/** A volunteer says yes to coming along. Judged under the household's row, so that a word of the household counts; it never shows. */
@Component
class NeighbourDoor implements VisitDoor {

    private final Homes homes;
    private final Visits visits;
    private final Planning planning;
    private final Planner planner;
    private final Candidates candidates;
    private final SignUpDoor signUps;
    private final News news;

    // seven: whom one joins, by which rules, what is written, and who hears of it
    NeighbourDoor(Homes homes, Visits visits, Planning planning, Planner planner, Candidates candidates, SignUpDoor signUps, News news) {
        this.homes = homes;
        this.visits = visits;
        this.planning = planning;
        this.planner = planner;
        this.candidates = candidates;
        this.signUps = signUps;
        this.news = news;
    }

    @Override
    public void join(Fields in, Actor actor, UUID id, String site) {
        actor.require(Role.VOLUNTEER, Role.VOLUNTEER_LEADER);
        signUps.turn(actor);
        homes.hold(visits.again(id).home());
        var visit = visits.again(id);
        var me = actor.requirePerson();
        var going = visits.visitors(List.of(visit)).stream().filter(Visit.Visitor::goes).toList();
        var doubts = candidates.doubts(visit.subdistrict(), visit.home(), visit.community(), visit.entrance(), new Team(List.of(), List.of(me)));
        var place = doubts.strangers() ? new Team(List.of(me), List.of()) : new Team(List.of(), List.of(me));
        // whoever is not wanted reads the same as whoever comes too late
        if (doubts.unwanted() || going.stream().anyMatch(each -> each.person().equals(me)) || !visit.lacks(going)) {
            in.refuse("position", "visit.finding.not-needed");
        } else if (doubts.strangers() && (visit.project() != null || going.stream().noneMatch(Visit.Visitor::neighbour))) {
            in.refuse("position", "visit.finding.not-known");
        } else {
            planning.joins(Planning.Case.of(visit, place)).forEach(each -> in.refuse("position", each.key(), each.args().toArray()));
        }
        if (in.ok()) {
            planner.join(actor, visit, place, site);
            news.planner(visit, "visit.news.joined", actor.name());
        }
    }
}

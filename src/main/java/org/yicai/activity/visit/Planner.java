package org.yicai.activity.visit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.activity.introduction.Confidences;
import org.yicai.activity.visit.VisitForm.Planned;
import org.yicai.kernel.Actor;
import org.yicai.kernel.PersonId;
import org.yicai.place.Places;
import org.yicai.web.Fields;

/** Plans a visit and changes who goes: under the household's row, by the rules, and everybody hears of it. */
@Component
class Planner {

    private final Homes homes;
    private final Planning planning;
    private final VisitBook book;
    private final Visits visits;
    private final Badges badges;
    private final News news;
    private final Confidences confidences;
    private final Places places;

    // eight: whom one visits, what holds, what is written, and who hears of it
    Planner(Homes homes, Planning planning, VisitBook book, Visits visits, Badges badges, News news, Confidences confidences, Places places) {
        this.homes = homes;
        this.planning = planning;
        this.book = book;
        this.visits = visits;
        this.badges = badges;
        this.news = news;
        this.confidences = confidences;
        this.places = places;
    }

    /** @param site where people reach this installation @return null beside findings */
    @Nullable UUID plan(Fields in, Actor actor, Planned it, String site) {
        var recipient = it.recipient() != null ? it.recipient() : homes.note(actor, it.provider(), it.told());
        homes.hold(recipient.home());
        var confidential = it.project() != null && confidences.of(it.project()).isPresent();
        in.refuse(planning.judge(new Planning.Case(
                actor.subdistrict(), null, recipient.home(), recipient.community(), recipient.entrance(), it.provider(), it.project() == null, confidential, it.startsAt(), it.endsAt(), it.team()), it.seeks(), it.asked()));
        if (!in.ok()) {
            return null;
        }
        var id = book.plan(actor, new VisitBook.Draft(recipient, it.provider(), it.project(), it.deliverable(), it.kind(), it.words(), confidential, it.startsAt(), it.endsAt(), it.team(), it.asked()));
        badges.issue(actor, it.team(), it.provider(), it.project(), it.until());
        tell(id, it.team(), "visit.news.planned", site);
        return id;
    }

    /** @return whether the change stands; else the form says why not */
    boolean replace(Fields in, Actor actor, Visit seen, @Nullable UUID leaves, Team joins, String site) {
        homes.hold(seen.home());
        var visit = visits.again(seen.id());
        var before = visits.visitors(List.of(visit)).stream().filter(Visit.Visitor::goes).toList();
        var going = before.stream().filter(each -> !each.person().value().equals(leaves)).toList();
        if (leaves != null && going.size() == before.size()) {
            in.refuse("leaves", "web.finding.choice");
        }
        var team = new Team(
                java.util.stream.Stream.concat(going.stream().filter(each -> !each.neighbour()).map(Visit.Visitor::person), joins.staff().stream()).distinct().toList(),
                java.util.stream.Stream.concat(going.stream().filter(Visit.Visitor::neighbour).map(Visit.Visitor::person), joins.neighbours().stream()).distinct().toList());
        in.refuse(planning.people(Planning.Case.of(visit, team), !visit.complete(before)));
        if (!in.ok()) {
            return false;
        }
        book.replace(actor, visit, leaves == null ? null : new PersonId(leaves), joins);
        badges.issue(actor, joins, visit.provider(), visit.project(), visit.day(places.zone()).plusMonths(6));
        if (leaves != null) {
            news.visitors(visit, List.of(new PersonId(leaves)), "visit.news.not-you");
        }
        tell(visit.id(), joins, "visit.news.changed", site);
        return true;
    }

    /** Somebody says yes to coming along; the rules were asked. */
    void join(Actor actor, Visit visit, Team joins, String site) {
        book.joined(actor, visit, joins);
        badges.issue(actor, joins, visit.provider(), visit.project(), visit.day(places.zone()).plusMonths(6));
        tell(visit.id(), joins, "visit.news.changed", site);
    }

    private void tell(UUID id, Team joins, String key, String site) {
        var visit = visits.again(id);
        var names = visits.visitors(List.of(visit)).stream().filter(Visit.Visitor::goes).map(Visit.Visitor::name).collect(java.util.stream.Collectors.joining("、"));
        news.household(visit, homes.phone(visit), key, names, site + "/home-visits/" + homes.token(visit.home()));
        news.visitors(visit, joins.all(), "visit.news.you-go");
    }
}

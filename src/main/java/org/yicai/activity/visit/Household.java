package org.yicai.activity.visit;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yicai.activity.introduction.Introductions;
import org.yicai.activity.visit.Visit.Visitor;
import org.yicai.kernel.Actor;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.place.Places;
import org.yicai.web.Fields;

/** What a household says about its visits. It is never asked why. Callers hold it. */
@Component
class Household {

    private final Homes homes;
    private final Visits visits;
    private final VisitBook book;
    private final Planning planning;
    private final Introductions introductions;
    private final News news;
    private final Places places;

    // seven: what it says is judged, written and told
    Household(Homes homes, Visits visits, VisitBook book, Planning planning, Introductions introductions, News news, Places places) {
        this.homes = homes;
        this.visits = visits;
        this.book = book;
        this.planning = planning;
        this.introductions = introductions;
        this.news = news;
        this.places = places;
    }

    /** The household would rather that this visitor does not come, now and ever; the visitor only hears that somebody else goes. */
    String somebodyElse(Fields in, Visit visit) {
        var nobody = Actor.nobody(visit.subdistrict());
        var person = in.id("person");
        var visitor = visitors(visit).stream().filter(each -> each.goes() && each.person().value().equals(person)).findFirst().orElse(null);
        if (visitor == null) {
            in.refuse("person", "web.finding.choice");
            return "";
        }
        requireComing(visit);
        homes.unwanted(nobody, visit.home(), person);
        for (UUID each : book.unwanted(nobody, visit.home(), person)) {
            var lacking = visits.again(each);
            news.visitors(lacking, List.of(visitor.person()), "visit.news.not-you");
            news.planner(lacking, "visit.news.somebody-else", visitor.name());
        }
        return "visit.done.somebody-else";
    }

    /** Whoever of the visitors has something else then is named before it is saved; the household may move it all the same. */
    String move(Fields in, Visit visit) {
        var to = in.moment("moved_to");
        requireComing(visit);
        if (in.ok()) {
            var starts = to.atZone(places.zone()).toInstant();
            var ends = starts.plus(Duration.between(visit.startsAt(), visit.endsAt()));
            var it = Planning.Case.of(visit, new Team(List.of(), List.of())).at(starts, ends);
            planning.time(it).forEach(each -> in.refuse("moved_to", each.key(), each.args().toArray()));
            var busy = in.ok() && !in.ticked("anyway") ? planning.busy(it, visitors(visit).stream().filter(Visitor::goes).toList()) : List.<String>of();
            if (!busy.isEmpty()) {
                in.refuse("moved_to", "visit.finding.busy", String.join("、", busy));
            }
            if (in.ok()) {
                book.move(Actor.nobody(visit.subdistrict()), visit, starts, ends);
                tell(visits.again(visit.id()), "visit.news.moved");
            }
        }
        return "visit.done.moved";
    }

    String cancel(Visit visit) {
        requireComing(visit);
        book.cancel(Actor.nobody(visit.subdistrict()), visit, "HOUSEHOLD", "");
        tell(visit, "visit.news.off");
        return "visit.done.cancelled";
    }

    /** @throws Refusal (409) for what is confidential, and for what {@link Introductions#say} refuses */
    String alone(Visit visit, boolean alone) {
        if (visit.confidential()) {
            throw Refusal.tooLate("visit.refused.confidential");
        }
        introductions.say(Actor.nobody(visit.subdistrict()), visit.home(), visit.provider(), alone, null, "");
        news.planner(visit, alone ? "visit.news.alone" : "visit.news.together", "");
        return alone ? "visit.done.alone" : "visit.done.together";
    }

    private void tell(Visit visit, String key) {
        news.visitors(visit, visitors(visit).stream().filter(Visitor::goes).map(Visitor::person).toList(), key);
        news.planner(visit, key, "");
    }

    private List<Visitor> visitors(Visit visit) {
        return visits.visitors(List.of(visit));
    }

    private static void requireComing(Visit visit) {
        if (!visit.coming()) {
            throw Refusal.tooLate("visit.refused.begun");
        }
    }
}

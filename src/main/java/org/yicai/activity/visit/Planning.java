package org.yicai.activity.visit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yicai.activity.Readiness;
import org.yicai.activity.introduction.Introductions;
import org.yicai.kernel.Finding;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.place.Places;

/** Judges a visit by the rules. Callers hold the household, so what the household says at the same moment is heard. */
@Component
class Planning {

    private final Candidates candidates;
    private final Introductions introductions;
    private final Visits visits;
    private final LocalWays ways;
    private final Places places;
    private final Clock clock;
    private final ObjectProvider<Readiness> readiness;

    // seven: whom the household knows, who is free, what holds here, the time, and what volunteers need first
    Planning(Candidates candidates, Introductions introductions, Visits visits, LocalWays ways, Places places, Clock clock, ObjectProvider<Readiness> readiness) {
        this.candidates = candidates;
        this.introductions = introductions;
        this.visits = visits;
        this.ways = ways;
        this.places = places;
        this.clock = clock;
        this.readiness = readiness;
    }

    /** A visit to be judged. @param visit its id when it is planned already; null for a new one @param corps whether all who go are volunteers */
    record Case(
            SubdistrictId subdistrict, @Nullable UUID visit, UUID home, UUID community, String entrance, OrganisationId provider, boolean corps, boolean confidential, Instant startsAt, Instant endsAt,
            Team team) {

        Case at(Instant starts, Instant ends) {
            return new Case(subdistrict, visit, home, community, entrance, provider, corps, confidential, starts, ends, team);
        }

        static Case of(Visit visit, Team team) {
            return new Case(visit.subdistrict(), visit.id(), visit.home(), visit.community(), visit.entrance(), visit.provider(), visit.project() == null, visit.confidential(), visit.startsAt(), visit.endsAt(), team);
        }
    }

    /** What is wrong with a new visit: first its time, then its people. @param seeks whether the corps is to find who is missing @param asked how the household asked for it itself, "" when it did not */
    List<Finding> judge(Case it, boolean seeks, String asked) {
        var wish = wish(it, 0);
        var when = VisitRules.when(wish);
        if (!when.isEmpty() || wish.rests() && asked.isEmpty()) {
            return when.isEmpty() ? VisitRules.wished(wish) : when;
        }
        return seeks && !it.confidential ? VisitRules.begun(wish) : VisitRules.who(wish);
    }

    /** What is in the way of one who joins; the rest between two duties counts for volunteers as it does for activities. */
    List<Finding> joins(Case it) {
        return VisitRules.joins(wish(it, ways.number(it.subdistrict, Way.VOLUNTEER_REST_MINUTES)));
    }

    /** What is wrong with the people of a visit that is planned. @param lacking whether somebody was missing already; it cannot begin before (X9) */
    List<Finding> people(Case it, boolean lacking) {
        return lacking && !it.confidential ? VisitRules.begun(wish(it, 0)) : VisitRules.who(wish(it, 0));
    }

    /** What is wrong with the time to which the household moves it. */
    List<Finding> time(Case it) {
        return VisitRules.when(wish(it, 0));
    }

    /** Who of them has something else then, by name; what it is stays theirs. */
    List<String> busy(Case it, List<Visit.Visitor> going) {
        return going.stream().filter(each -> visits.clash(it.subdistrict, List.of(each.person()), it.startsAt, it.endsAt, it.visit).isPresent()).map(Visit.Visitor::name).toList();
    }

    private VisitRules.Wish wish(Case it, int restMinutes) {
        var zone = places.zone();
        var doubts = candidates.doubts(it.subdistrict, it.home, it.community, it.entrance, it.team);
        var from = it.startsAt.atZone(zone);
        var until = it.endsAt.atZone(zone);
        var minutes = from.toLocalDate().equals(until.toLocalDate()) ? Duration.between(it.startsAt, it.endsAt).toMinutes() : -1;
        var clash = visits.clash(it.subdistrict, it.team.all(), it.startsAt.minusSeconds(60L * restMinutes), it.endsAt.plusSeconds(60L * restMinutes), it.visit).map(at -> at.atZone(zone).toLocalTime().toString()).orElse(null);
        return new VisitRules.Wish(clock.instant(), it.startsAt, from.toLocalTime(), until.toLocalTime(), ways.number(it.subdistrict, Way.VISIT_FROM_HOUR), ways.number(it.subdistrict, Way.VISIT_UNTIL_HOUR),
                minutes, it.team.all().size(), it.team.neighbours().size(), doubts.strangers(), doubts.unwanted(), it.confidential, introductions.of(it.home, it.provider), clash, doubts.rests(), gap(it));
    }

    private @Nullable Finding gap(Case it) {
        var duty = new Readiness.Duty(null, null, 0, it.startsAt, it.endsAt);
        var volunteers = it.corps ? it.team.all() : it.team.neighbours();
        return readiness.stream().flatMap(each -> volunteers.stream().flatMap(person -> each.missing(it.subdistrict, person, duty).stream())).map(Readiness.Gap::what).findFirst().orElse(null);
    }
}

package org.yicai.corps.charter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Finding;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Role;
import org.yicai.party.Appointments;
import org.yicai.party.Appointments.Candidate;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.place.Places;
import org.yicai.web.Fields;

/** Puts the pages of the core leaders' seats together, for the corps' host alone. */
@Component
class SeatPages {

    private final Charters charters;
    private final CoreSeats seats;
    private final Structures structures;
    private final Appointments appointments;
    private final Places places;
    private final LocalWays ways;

    // six: the charter and its host, the seats, how they stand, who can be chosen, the day, and how long a term is here
    SeatPages(Charters charters, CoreSeats seats, Structures structures, Appointments appointments, Places places, LocalWays ways) {
        this.charters = charters;
        this.seats = seats;
        this.structures = structures;
        this.appointments = appointments;
        this.places = places;
        this.ways = ways;
    }

    /** @throws Refusal (403) for everybody but the staff of the organisation that answers for the corps */
    Charters.Hosted requireHost(Actor actor) {
        return charters.hosted(actor.subdistrict())
                .filter(each -> actor.is(Role.OFFICIAL, each.host()) || actor.is(Role.COMMUNITY_WORKER, each.host()))
                .orElseThrow(() -> Refusal.forbidden("corps.refused.seat-host"));
    }

    SeatsPage of(Fields in, Actor actor, Charters.Hosted charter) {
        return new SeatsPage(in, charter, structures.of(actor.subdistrict()));
    }

    SeatPage one(Fields in, Actor actor, CoreSeats.Held seat) {
        var today = places.today();
        int months = months(actor);
        in.with("from", today).with("until", today.plusMonths(months).minusDays(1));
        return new SeatPage(in, seat, candidates(actor), places.communities(actor.subdistrict()), today, months);
    }

    private int months(Actor actor) {
        return ways.number(actor.subdistrict(), Way.GROWTH_TERM_MONTHS);
    }

    /** Everybody who serves or leads; staff among them is refused by name of the rule. */
    private List<Candidate> candidates(Actor actor) {
        return appointments.holders(actor.subdistrict(), Role.values());
    }

    boolean eligible(Actor actor, UUID person) {
        return candidates(actor).stream().anyMatch(each -> each.id().value().equals(person));
    }

    Optional<Finding> judge(Actor actor, CoreSeats.Held seat, UUID person, LocalDate from, LocalDate until, boolean renewal) {
        var known = seats.known(actor, seat.id(), person, from, until);
        var own = actor.requirePerson().value().equals(person);
        return SeatRules.first(new SeatRules.Wish(known.staff(), known.contractor(), renewal ? null : known.heldUntil(), known.elsewhere(), own, from, until, places.today(), months(actor)));
    }
}

package org.yicai.council.seats;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.council.Constituency;
import org.yicai.council.CouncilAccess;
import org.yicai.council.FilledBy;
import org.yicai.kernel.Actor;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Role;
import org.yicai.party.Appointments;
import org.yicai.party.Appointments.Candidate;
import org.yicai.party.OrganisationKind;
import org.yicai.party.Organisations;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Filling a seat, leaving it, standing in for it: the person becomes a member of the committee with it. */
@Controller
class SeatController {

    private static final int LONGEST_TERM_YEARS = 5;
    private final Seats seats;
    private final Fillings fillings;
    private final Appointments appointments;
    private final Organisations organisations;
    private final Places places;
    private final CouncilAccess access;

    // six: the seats, how they are filled, who can be chosen, for which committee, the day, and who may
    SeatController(Seats seats, Fillings fillings, Appointments appointments, Organisations organisations, Places places, CouncilAccess access) {
        this.seats = seats;
        this.fillings = fillings;
        this.appointments = appointments;
        this.organisations = organisations;
        this.places = places;
        this.access = access;
    }

    @GetMapping("/council/seats")
    SeatsPage show(Fields in, Actor actor) {
        access.requireFillSeats(actor);
        return page(in.with("from", places.today()).with("until", places.today().plusYears(3).minusDays(1)), actor);
    }

    private SeatsPage page(Fields in, Actor actor) {
        return new SeatsPage(in, seats.list(actor.subdistrict()), candidates(actor));
    }

    private List<Candidate> candidates(Actor actor) {
        return appointments.holders(actor.subdistrict(), Role.values());
    }

    @PostMapping("/council/seats")
    Answer fill(Fields in, Actor actor) {
        access.requireFillSeats(actor);
        var person = in.id("person");
        var constituency = in.choice("constituency", Constituency.class);
        var filledBy = in.choice("filled_by", FilledBy.class);
        var from = in.date("from");
        var until = in.date("until");
        var succeeds = in.optionalId("succeeds");
        var committee = committee(in, actor);
        if (in.ok() && (until.isBefore(from) || until.isBefore(places.today()) || until.isAfter(from.plusYears(LONGEST_TERM_YEARS)))) {
            in.refuse("until", "council.finding.term", LONGEST_TERM_YEARS);
        }
        if (person != null && isStranger(actor, person)) {
            in.refuse("person", "web.finding.choice");
        }
        if (in.ok() && succeeds != null && seats.list(actor.subdistrict()).stream().noneMatch(each -> each.id().equals(succeeds) && each.vacant() && each.constituency() == constituency)) {
            in.refuse("succeeds", "council.finding.not-vacant");
        }
        if (in.ok()) {
            var filling = new Fillings.Filling(new PersonId(person), constituency, filledBy, from, until, in.ticked("convener"), succeeds);
            if (fillings.standsIn(actor, filling.person())) {
                in.refuse("person", "council.finding.stands-in");
            } else if (fillings.holds(actor, filling.person(), from, until)) {
                in.refuse("person", "council.finding.seated-already");
            } else {
                fillings.fill(actor, filling);
                // a member of an earlier term keeps the appointment: "holds it already" is no trouble here
                appointments.appoint(actor, filling.person(), committee, Role.COUNCIL_MEMBER, null, null);
                return Redirect.to("/council/seats").saying("council.done.seated");
            }
        }
        return page(in, actor);
    }

    private @Nullable OrganisationId committee(Fields in, Actor actor) {
        var committee = organisations.list(actor.subdistrict(), OrganisationKind.GUIDANCE_COMMITTEE).stream().findFirst().orElse(null);
        if (committee == null) {
            in.refuse("", "council.finding.no-committee");
            return null;
        }
        return committee.id();
    }

    private boolean isStranger(Actor actor, UUID person) {
        return candidates(actor).stream().noneMatch(each -> each.id().value().equals(person));
    }

    @GetMapping("/council/seats/{id}")
    SeatPage seat(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireFillSeats(actor);
        return new SeatPage(in, seats.get(actor, id), candidates(actor));
    }

    /** Resigned or ended, with the reason; the seat is vacant from tomorrow on and shown so. */
    @PostMapping("/council/seats/{id}/ceasing")
    Answer cease(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireFillSeats(actor);
        var seat = seats.get(actor, id);
        var how = in.choice("how", Seats.Ceased.class);
        var because = in.text("because", 300);
        if (!in.ok()) {
            return new SeatPage(in, seat, candidates(actor));
        }
        fillings.cease(actor, id, how, because);
        return Redirect.to("/council/seats").saying("council.done.ceased");
    }

    /** G16: a substitute speaks for the seat's constituency, holds no seat and stands in for one seat only. */
    @PostMapping("/council/seats/{id}/substitute")
    Answer substitute(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireFillSeats(actor);
        var seat = seats.get(actor, id);
        var person = in.id("person");
        var committee = committee(in, actor);
        if (person != null && isStranger(actor, person)) {
            in.refuse("person", "web.finding.choice");
        }
        if (!in.ticked("same_constituency")) {
            in.refuse("same_constituency", "council.finding.same-constituency");
        }
        if (seat.untilDay().isBefore(places.today())) {
            in.refuse("", "council.finding.seat-over");
        }
        if (in.ok() && fillings.holds(actor, new PersonId(person), places.today(), seat.untilDay())) {
            in.refuse("person", "council.finding.substitute-seated");
        }
        if (in.ok() && fillings.standsIn(actor, new PersonId(person))) {
            in.refuse("person", "council.finding.stands-in");
        }
        if (!in.ok()) {
            return new SeatPage(in, seat, candidates(actor));
        }
        fillings.substitute(actor, id, new PersonId(person));
        appointments.appoint(actor, new PersonId(person), committee, Role.COUNCIL_MEMBER, null, null);
        return Redirect.to("/council/seats").saying("council.done.substitute");
    }
}

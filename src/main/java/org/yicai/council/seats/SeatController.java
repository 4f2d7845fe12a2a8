package org.yicai.council.seats;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.council.Constituency;
import org.yicai.council.CouncilAccess;
import org.yicai.council.FilledBy;
import org.yicai.kernel.Actor;
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

/** Filling a seat: the person becomes a member of the committee with it. */
@Controller
class SeatController {

    private static final int LONGEST_TERM_YEARS = 5;
    private final Seats seats;
    private final Appointments appointments;
    private final Organisations organisations;
    private final Places places;
    private final CouncilAccess access;

    SeatController(Seats seats, Appointments appointments, Organisations organisations, Places places, CouncilAccess access) {
        this.seats = seats;
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
        var committee = organisations.list(actor.subdistrict(), OrganisationKind.GUIDANCE_COMMITTEE).stream().findFirst().orElse(null);
        if (committee == null) {
            in.refuse("", "council.finding.no-committee");
        }
        if (in.ok() && (until.isBefore(from) || until.isBefore(places.today()) || until.isAfter(from.plusYears(LONGEST_TERM_YEARS)))) {
            in.refuse("until", "council.finding.term", LONGEST_TERM_YEARS);
        }
        if (person != null && candidates(actor).stream().noneMatch(each -> each.id().value().equals(person))) {
            in.refuse("person", "web.finding.choice");
        }
        if (in.ok()) {
            var filling = new Seats.Filling(new PersonId(person), constituency, filledBy, from, until, in.ticked("convener"));
            if (!seats.overlaps(actor, filling)) {
                seats.fill(actor, filling);
                // a member of an earlier term keeps the appointment: "holds it already" is no trouble here
                appointments.appoint(actor, filling.person(), committee.id(), Role.COUNCIL_MEMBER, null, null);
                return Redirect.to("/council/seats").saying("council.done.seated");
            }
            in.refuse("person", "council.finding.seated-already");
        }
        return page(in, actor);
    }
}

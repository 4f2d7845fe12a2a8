package org.yicai.corps.charter;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Role;
import org.yicai.party.Appointments;
import org.yicai.party.Notices;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** The corps' host keeps the seats of the core leaders; who sits there is elected or nominated by volunteers and leads the corps as long as the term runs. */
@Controller
class SeatController {

    private static final int LENGTH = 300;
    private final CoreSeats seats;
    private final SeatPages pages;
    private final Appointments appointments;
    private final Places places;
    private final Notices notices;

    SeatController(CoreSeats seats, SeatPages pages, Appointments appointments, Places places, Notices notices) {
        this.seats = seats;
        this.pages = pages;
        this.appointments = appointments;
        this.places = places;
        this.notices = notices;
    }

    @GetMapping("/corps/seats")
    SeatsPage show(Fields in, Actor actor) {
        return pages.of(in, actor, pages.requireHost(actor));
    }

    @PostMapping("/corps/seats")
    Answer open(Fields in, Actor actor) {
        var charter = pages.requireHost(actor);
        var title = in.text("title", 20);
        if (in.ok() && !seats.open(actor, charter.corps(), title)) {
            in.refuse("title", "corps.finding.seat-title");
        }
        return in.ok() ? Redirect.to("/corps/seats").saying("corps.done.seat-opened") : pages.of(in, actor, charter);
    }

    @GetMapping("/corps/seats/{id}")
    SeatPage one(@PathVariable UUID id, Fields in, Actor actor) {
        pages.requireHost(actor);
        return pages.one(in, actor, seats.get(actor, id));
    }

    @PostMapping("/corps/seats/{id}/terms")
    Answer fill(@PathVariable UUID id, Fields in, Actor actor) {
        pages.requireHost(actor);
        var seat = seats.get(actor, id);
        var person = in.id("person");
        var community = in.id("community");
        var chosen = in.choice("chosen", CoreSeats.Chosen.class);
        var from = in.date("from");
        var until = in.date("until");
        if (community != null && !places.has(actor.subdistrict(), community)) {
            in.refuse("community", "web.finding.choice");
        }
        if (from.isAfter(places.today())) {
            in.refuse("from", "corps.finding.seat-from");
        }
        if (person != null && !pages.eligible(actor, person)) {
            in.refuse("person", "web.finding.choice");
        }
        if (in.ok()) {
            pages.judge(actor, seat, person, from, until, false).ifPresent(in::refuse);
        }
        if (!in.ok()) {
            return pages.one(in, actor, seat);
        }
        var who = new PersonId(person);
        seats.fill(actor, id, new CoreSeats.Term(who, community, chosen, from, until));
        // who led the corps by an appointment without an end has one with the term from now on
        appointments.end(actor, who, seat.corps(), Role.VOLUNTEER_LEADER);
        // everywhere: where a leader lives is in the term, what a leader leads is the whole corps
        appointments.appoint(actor, who, seat.corps(), Role.VOLUNTEER_LEADER, null, until).ifPresent(each -> {
            throw Refusal.tooLate("corps.refused.seat-today");
        });
        notices.tell(actor.subdistrict(), Notices.To.person(person), Notices.Kind.ANSWER, "corps.news.seated", seat.title(), until);
        return Redirect.to("/corps/seats").saying("corps.done.seated");
    }

    /** O9: a term is renewed in its last three months, by the same rules as a first one. */
    @PostMapping("/corps/seats/{id}/renewals")
    Answer renew(@PathVariable UUID id, Fields in, Actor actor) {
        pages.requireHost(actor);
        var seat = seats.get(actor, id);
        var until = in.date("renewed_until");
        if (!seat.runs(places.today()) || seat.untilDay().isAfter(places.today().plusDays(SeatRules.RENEWAL_DAYS))) {
            in.refuse("renewed_until", "corps.finding.seat-renewal", SeatRules.RENEWAL_DAYS);
        }
        if (in.ok()) {
            pages.judge(actor, seat, seat.person().value(), places.today(), until, true).ifPresent(each -> in.refuse("renewed_until", each.key(), each.args().toArray()));
        }
        if (!in.ok()) {
            return pages.one(in, actor, seat);
        }
        seats.cease(actor, seat, "");
        seats.fill(actor, id, new CoreSeats.Term(seat.person(), seat.community(), seat.chosen(), places.today(), until));
        appointments.end(actor, seat.person(), seat.corps(), Role.VOLUNTEER_LEADER);
        appointments.appoint(actor, seat.person(), seat.corps(), Role.VOLUNTEER_LEADER, null, until).ifPresent(each -> {
            throw Refusal.tooLate("corps.refused.seat-today");
        });
        notices.tell(actor.subdistrict(), Notices.To.person(seat.person().value()), Notices.Kind.ANSWER, "corps.news.seated", seat.title(), until);
        return Redirect.to("/corps/seats").saying("corps.done.seat-renewed");
    }

    @PostMapping("/corps/seats/{id}/endings")
    Answer end(@PathVariable UUID id, Fields in, Actor actor) {
        pages.requireHost(actor);
        var seat = seats.get(actor, id);
        var because = in.text("because", LENGTH);
        if (!in.ok()) {
            return pages.one(in, actor, seat);
        }
        seats.cease(actor, seat, because);
        appointments.end(actor, seat.person(), seat.corps(), Role.VOLUNTEER_LEADER);
        notices.tell(actor.subdistrict(), Notices.To.person(seat.person().value()), Notices.Kind.ANSWER, "corps.news.seat-left", seat.title(), because);
        return Redirect.to("/corps/seats").saying("corps.done.seat-left");
    }

    /** A seat that is held is ended first. */
    @PostMapping("/corps/seats/{id}/closing")
    Answer close(@PathVariable UUID id, Fields in, Actor actor) {
        pages.requireHost(actor);
        var seat = seats.get(actor, id);
        if (!seats.close(actor, id)) {
            in.refuse("", "corps.finding.seat-not-empty");
            return pages.one(in, actor, seat);
        }
        return Redirect.to("/corps/seats").saying("corps.done.seat-closed");
    }
}

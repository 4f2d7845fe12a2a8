package org.yicai.council.session;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.council.CouncilAccess;
import org.yicai.council.seats.Seats;
import org.yicai.council.vote.Recusals;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Redirect;

/** The committee's page for everyone, and its meetings. */
@Controller
class SessionController {

    private final Meetings meetings;
    private final Seats seats;
    private final Recusals recusals;
    private final Places places;
    private final CouncilAccess access;

    SessionController(Meetings meetings, Seats seats, Recusals recusals, Places places, CouncilAccess access) {
        this.meetings = meetings;
        this.seats = seats;
        this.recusals = recusals;
        this.places = places;
        this.access = access;
    }

    @OpenToAll
    @GetMapping("/council")
    CouncilPage show(Fields in, Actor actor) {
        return page(in, actor);
    }

    private CouncilPage page(Fields in, Actor actor) {
        var today = places.today();
        var all = seats.list(actor.subdistrict());
        var convener = all.stream().anyMatch(each -> each.convener() && !each.vacant() && actor.isPerson(each.person()) && !each.fromDay().isAfter(today));
        return new CouncilPage(in, all, meetings.latest(actor.subdistrict()), access.mayRead(actor), convener, access.mayFillSeats(actor), access.isMember(actor));
    }

    @PostMapping("/council/sessions")
    Answer call(Fields in, Actor actor) {
        access.requireMember(actor);
        seats.requireConvener(actor);
        var heldOn = in.date("held_on");
        var venue = in.optional("venue", 80);
        var link = in.optional("link", 300);
        if (!link.isEmpty() && !link.matches("https://\\S+")) {
            in.refuse("link", "council.finding.link");
        }
        if (in.ok() && venue.isEmpty() && link.isEmpty()) {
            in.refuse("venue", "council.finding.where");
        }
        if (in.ok() && (heldOn.isBefore(places.today()) || heldOn.isAfter(places.today().plusYears(1)))) {
            in.refuse("held_on", "council.finding.held-on");
        }
        if (in.ok() && !meetings.somethingWaits(actor.subdistrict())) {
            in.refuse("", "council.finding.nothing-waits");
        }
        if (!in.ok()) {
            return page(in, actor);
        }
        return Redirect.to("/council/sessions/" + meetings.call(actor, heldOn, venue, link)).saying("council.done.called");
    }

    @GetMapping("/council/sessions/{id}")
    SessionPage show(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireRead(actor);
        return page(in, meetings.get(id), actor);
    }

    private SessionPage page(Fields in, Meetings.Session session, Actor actor) {
        var chairs = meetings.chairs(actor.subdistrict(), session);
        var mine = chairs.stream().filter(each -> each.isOf(actor)).findFirst().orElse(null);
        return new SessionPage(in, session, meetings.agenda(session.id()), chairs, mine, !session.heldOn().isAfter(places.today()));
    }

    /** Each member notes the own presence; ties to what stands on the agenda are found at once. */
    @PostMapping("/council/sessions/{id}/presence")
    Answer attend(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireMember(actor);
        var session = meetings.get(id);
        var seat = seats.requireActing(actor);
        if (session.heldOn().isAfter(places.today())) {
            in.refuse("", "council.finding.not-yet");
            return page(in, session, actor);
        }
        if (session.closedAt() != null) {
            throw Refusal.tooLate("council.refused.closed");
        }
        meetings.attend(actor, session, seat.id());
        for (var item : meetings.agenda(id)) {
            if (item.conclusion() == null && recusals.tied(actor.subdistrict(), actor.requirePerson(), item.branch())) {
                recusals.compute(actor, item.id(), seat.id(), actor.requirePerson());
            }
        }
        return Redirect.to("/council/sessions/" + id).saying("council.done.present");
    }
}

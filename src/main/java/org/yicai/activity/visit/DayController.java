package org.yicai.activity.visit;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.activity.introduction.Introductions;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** The day of the visit: we are in, we are out; and a leader who looks after those of whom nobody has heard. */
@Controller
class DayController {

    private final Visits visits;
    private final VisitBook book;
    private final VisitPages pages;
    private final Doorstep doorstep;
    private final Introductions introductions;
    private final Homes homes;
    private final VisitAccess access;
    private final Clock clock;

    // eight: the household is held, the visit written, and what it makes of the two is kept
    DayController(Visits visits, VisitBook book, VisitPages pages, Doorstep doorstep, Introductions introductions, Homes homes, VisitAccess access, Clock clock) {
        this.visits = visits;
        this.book = book;
        this.pages = pages;
        this.doorstep = doorstep;
        this.introductions = introductions;
        this.homes = homes;
        this.access = access;
        this.clock = clock;
    }

    @PostMapping("/visits/{id}/arrival")
    Answer arrive(@PathVariable UUID id, Actor actor) {
        doorstep.arrive(actor, id, clock.instant());
        return Redirect.to("/visits/" + id).saying("visit.done.in");
    }

    @PostMapping("/visits/{id}/departure")
    Answer leave(@PathVariable UUID id, Actor actor) {
        doorstep.leave(actor, id, clock.instant());
        return Redirect.to("/visits/" + id).saying("visit.done.out");
    }

    /** A page for two taps that opens without a network: neither name nor door of whom one visits stays on the phone with it. */
    @GetMapping("/visits/{id}/door")
    DoorPage door(@PathVariable UUID id, Actor actor) {
        access.requireList(actor);
        var visit = visits.get(actor, id);
        var visitors = visits.visitors(List.of(visit));
        access.requireGoes(actor, visitors);
        return new DoorPage(visit, visitors.stream().filter(Visit.Visitor::goes).map(Visit.Visitor::name).toList());
    }

    @PostMapping("/visits/{id}/closing")
    Answer close(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireList(actor);
        var visit = visits.get(actor, id);
        access.requireClose(actor, visit);
        var words = in.text("closing", 300);
        if (!in.ok()) {
            return pages.of(in, actor, visit);
        }
        book.close(actor, visit, words);
        return Redirect.to("/visits/" + id).saying("visit.done.closed");
    }

    enum Word {
        ALONE,
        TOGETHER
    }

    /** A neighbour who was there brings the word of a household that does not use the link. */
    @PostMapping("/visits/{id}/introduction")
    Answer speakFor(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireList(actor);
        var visit = visits.get(actor, id);
        if (visit.confidential() || !access.maySpeakFor(actor, visit, visits.visitors(List.of(visit)))) {
            throw Refusal.forbidden("visit.refused.speaks");
        }
        var word = in.choice("word", Word.class);
        var said = in.text("said", 200);
        if (!in.ticked("agreed")) {
            in.refuse("agreed", "visit.finding.agreed");
        }
        if (word == null || !in.ok()) {
            return pages.of(in, actor, visit);
        }
        homes.hold(visit.home());
        introductions.say(actor, visit.home(), visit.provider(), word == Word.ALONE, actor.requirePerson(), said);
        return Redirect.to("/visits/" + id).saying("visit.done.said");
    }
}

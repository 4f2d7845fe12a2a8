package org.yicai.need.callback;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.need.Need;
import org.yicai.need.NeedAccess;
import org.yicai.need.Needs;
import org.yicai.party.Household;
import org.yicai.party.Households;
import org.yicai.party.People;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Those whom nobody could ask: a volunteer takes one, rings up or goes by, and notes what was said. */
@Controller
class CallsController {

    private final Callbacks callbacks;
    private final Needs needs;
    private final CallNotes notes;
    private final Households households;
    private final People people;
    private final Places places;
    private final NeedAccess access;
    private final Clock clock;

    // eight: whom to ask, by which number, when again, and what was said
    CallsController(Callbacks callbacks, Needs needs, CallNotes notes, Households households, People people, Places places, NeedAccess access, Clock clock) {
        this.callbacks = callbacks;
        this.needs = needs;
        this.notes = notes;
        this.households = households;
        this.people = people;
        this.places = places;
        this.access = access;
        this.clock = clock;
    }

    @GetMapping("/calls")
    CallsPage list(Actor actor) {
        access.requireCall(actor);
        return new CallsPage(callbacks.unanswered(actor.subdistrict()), places.communities(actor.subdistrict()), actor, clock.instant(), access.mayKeyIn(actor));
    }

    @GetMapping("/calls/{id}")
    CallPage show(@PathVariable UUID id, Fields in, Actor actor) {
        return page(in, call(id, actor), actor);
    }

    private Callbacks.Open call(UUID id, Actor actor) {
        access.requireCall(actor);
        return callbacks.get(actor.subdistrict(), id);
    }

    private CallPage page(Fields in, Callbacks.Open call, Actor actor) {
        var now = clock.instant();
        var taken = call.taken(actor, now);
        return new CallPage(in, call, places.community(call.community()), call.own(actor), taken, call.free(now), taken ? phone(needs.get(call.need())) : null);
    }

    private @Nullable String phone(Need need) {
        var left = callbacks.phone(need.id());
        return left != null || need.voicedBy() == null ? left : people.phone(new PersonId(need.voicedBy())).orElse(null);
    }

    /** Takes the call, and with it the household's week. */
    @PostMapping("/calls/{id}/taking")
    Answer take(@PathVariable UUID id, Fields in, Actor actor) {
        var call = mine(id, actor);
        if (!call.taken(actor, clock.instant())) {
            var turn = households.ask(actor, new Household(call.household(), ""), "call", places.today());
            if (!turn.granted()) {
                in.refuse(turn.from() == null ? org.yicai.kernel.Finding.that("need.finding.no-more") : org.yicai.kernel.Finding.that("need.finding.asked-lately", turn.from()));
                return page(in, call, actor);
            }
            callbacks.take(actor, call);
        }
        return Redirect.to("/calls/" + id).saying("need.done.call-taken");
    }

    /** @throws Refusal (403) when the actor did it: nobody asks about their own work */
    private Callbacks.Open mine(UUID id, Actor actor) {
        var call = call(id, actor);
        if (call.own(actor)) {
            throw Refusal.forbidden("need.refused.own-work");
        }
        return call;
    }

    @PostMapping("/calls/{id}/answer")
    Answer answer(@PathVariable UUID id, Fields in, Actor actor) {
        var call = mine(id, actor);
        if (!call.taken(actor, clock.instant())) {
            throw Refusal.tooLate("need.refused.take-first");
        }
        var note = CallNotes.Note.read(in);
        if (!in.ok()) {
            return page(in, call, actor);
        }
        notes.keep(actor, call, note);
        return Redirect.to("/calls").saying("need.done.call-noted");
    }
}

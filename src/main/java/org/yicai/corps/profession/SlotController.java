package org.yicai.corps.profession;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** The day list of a professional: the own slots alone, with names, numbers and what it is about. */
@Controller
class SlotController {

    private final Slots slots;
    private final Bookings bookings;
    private final Clock clock;

    SlotController(Slots slots, Bookings bookings, Clock clock) {
        this.slots = slots;
        this.bookings = bookings;
        this.clock = clock;
    }

    enum Presence {
        CAME,
        NOT_COME
    }

    @GetMapping("/my/slots")
    SlotsPage show(Fields in, Actor actor) {
        var lines = slots.of(actor.requirePerson());
        return new SlotsPage(in, lines, lines.stream().map(each -> each.booking() == null ? null : slots.open(each)).toList(), clock.instant());
    }

    /** PO19: of one's own slots, from their beginning on. */
    @PostMapping("/my/slots/presences")
    Answer note(Fields in, Actor actor) {
        actor.requirePerson();
        var booking = in.id("booking");
        var presence = in.choice("presence", Presence.class);
        if (booking != null && in.ok()) {
            bookings.note(actor, booking, presence == Presence.CAME).ifPresent(in::refuse);
        }
        return in.ok() ? Redirect.to("/my/slots").saying("corps.done.po-noted") : show(in, actor);
    }

    /** With a word for those who had booked. */
    @PostMapping("/my/slots/endings")
    Answer callOff(Fields in, Actor actor) {
        actor.requirePerson();
        var slot = in.id("slot");
        var why = in.text("why", 100);
        if (slot == null || !in.ok()) {
            return show(in, actor);
        }
        slots.callOff(actor, slot, why);
        return Redirect.to("/my/slots").saying("corps.done.po-slot-off");
    }
}

package org.yicai.message;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Role;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Redirect;

/** What went out and what did not: for the administrator; in the demo, where it stands in for the telephone, for all. */
@Controller
class OutboxController {

    private final Outbox outbox;
    private final MessageSettings settings;

    OutboxController(Outbox outbox, MessageSettings settings) {
        this.outbox = outbox;
        this.settings = settings;
    }

    @OpenToAll
    @GetMapping("/outbox")
    OutboxPage show(Fields in, Actor actor) {
        var address = in.optional("to", 100);
        var keeps = actor.is(Role.ADMINISTRATOR);
        if (settings.demo()) {
            return new OutboxPage(outbox.latest(address), address, false, true, keeps);
        }
        actor.require(Role.ADMINISTRATOR);
        var onlyGivenUp = in.ticked("given-up");
        return new OutboxPage(outbox.latest(actor.subdistrict(), address, onlyGivenUp), address, onlyGivenUp, false, keeps);
    }

    /** One more round of attempts for a message that was given up. */
    @PostMapping("/outbox/{id}/attempts")
    Redirect again(@PathVariable UUID id, Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        outbox.tryAgain(actor.subdistrict(), id);
        return Redirect.to("/outbox").saying("message.done.again");
    }
}

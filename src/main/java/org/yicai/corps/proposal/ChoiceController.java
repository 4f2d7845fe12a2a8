package org.yicai.corps.proposal;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.corps.CorpsAccess;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** A leader takes somebody out, puts the next best in instead, and sends the rest. */
@Controller
class ChoiceController {

    private final Proposals proposals;
    private final Others others;
    private final Invitations invitations;
    private final CorpsAccess access;

    ChoiceController(Proposals proposals, Others others, Invitations invitations, CorpsAccess access) {
        this.proposals = proposals;
        this.others = others;
        this.invitations = invitations;
        this.access = access;
    }

    private Proposed mine(UUID id, Actor actor) {
        var it = proposals.get(actor.subdistrict(), id);
        access.requireLeadCorps(actor, it.corps());
        return it;
    }

    @PostMapping("/proposals/{id}/strikes")
    Answer strike(@PathVariable UUID id, Fields in, Actor actor) {
        proposals.strike(actor, mine(id, actor), chosen(in), true);
        return Redirect.to("/proposals/" + id + "#p" + in.typed("choice"));
    }

    @PostMapping("/proposals/{id}/restorations")
    Answer restore(@PathVariable UUID id, Fields in, Actor actor) {
        proposals.strike(actor, mine(id, actor), chosen(in), false);
        return Redirect.to("/proposals/" + id + "#p" + in.typed("choice"));
    }

    /** @throws Refusal (409) when the rules allow nobody else */
    @PostMapping("/proposals/{id}/swaps")
    Answer swap(@PathVariable UUID id, Fields in, Actor actor) {
        var it = mine(id, actor);
        var place = chosen(in);
        var choices = proposals.choices(it);
        var instead = choices.stream().filter(each -> each.id().equals(place)).findFirst().orElseThrow(Missing::new);
        var other = others.next(actor.subdistrict(), it, choices, instead).orElseThrow(() -> Refusal.tooLate("corps.refused.nobody-else"));
        proposals.swap(actor, it, instead, other);
        return Redirect.to("/proposals/" + id + "#p" + place).saying("corps.done.choice-swapped");
    }

    @PostMapping("/proposals/{id}/invitations")
    Answer send(@PathVariable UUID id, Actor actor) {
        invitations.send(actor, mine(id, actor));
        return Redirect.to("/proposals/" + id).saying("corps.done.invitations-sent");
    }

    private static UUID chosen(Fields in) {
        var choice = in.id("choice");
        if (choice == null) {
            throw Refusal.tooLate("corps.refused.choice-gone");
        }
        return choice;
    }
}

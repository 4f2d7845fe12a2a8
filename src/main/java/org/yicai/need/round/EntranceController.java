package org.yicai.need.round;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Receipt;
import org.yicai.need.Need;
import org.yicai.need.Needs;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** At the doors of one entrance: a tap for each, and questions where one opens. */
@Controller
class EntranceController {

    private static final Pattern BUTTON = Pattern.compile("(\\d{1,3})-(OPENED|NOBODY|UNWILLING)");
    private final Rounds rounds;
    private final Walks walks;
    private final Knocks knocks;
    private final Needs needs;
    private final RoundAccess access;

    EntranceController(Rounds rounds, Walks walks, Knocks knocks, Needs needs, RoundAccess access) {
        this.rounds = rounds;
        this.walks = walks;
        this.knocks = knocks;
        this.needs = needs;
        this.access = access;
    }

    @GetMapping("/entrances/{id}")
    EntrancePage show(@PathVariable UUID id, Fields in, Actor actor) {
        var entrance = walks.get(id);
        var round = rounds.get(entrance.round());
        access.requireDoors(actor, round, entrance);
        return page(in, round, entrance, actor);
    }

    @PostMapping("/entrances/{id}/knocks")
    Answer knock(@PathVariable UUID id, Fields in, Actor actor) {
        var entrance = walks.get(id);
        var round = rounds.get(entrance.round());
        access.requireDoors(actor, round, entrance);
        var pressed = BUTTON.matcher(in.typed("door"));
        if (!pressed.matches() || Integer.parseInt(pressed.group(1)) > entrance.households()) {
            in.refuse("door", "web.finding.choice");
            return page(in, round, entrance, actor);
        }
        int number = Integer.parseInt(pressed.group(1));
        var label = in.optional("label_" + number, 20);
        if (!in.ok()) {
            return page(in, round, entrance, actor);
        }
        var outcome = Outcome.valueOf(pressed.group(2));
        var knock = knocks.knock(actor, id, number, label, outcome);
        return outcome == Outcome.OPENED
                ? Redirect.to("/knocks/" + knock)
                : Redirect.to("/entrances/" + id + (in.ticked("again") ? "?again=yes" : "") + "#door-" + number).saying("need.done.door");
    }

    private EntrancePage page(Fields in, Round round, Entrance entrance, Actor actor) {
        return new EntrancePage(in, round, entrance, knocks.doors(entrance), given(in, actor).orElse(null), in.ticked("again"), RoundAccess.walks(actor, entrance));
    }

    /** The need whose receipt stands in the address, for whoever took it down and nobody else. */
    private Optional<Need> given(Fields in, Actor actor) {
        var receipt = Receipt.read(in.typed("given"));
        return receipt == null ? Optional.empty() : needs.find(receipt).filter(each -> actor.person() != null && actor.person().value().equals(each.actedBy()));
    }
}

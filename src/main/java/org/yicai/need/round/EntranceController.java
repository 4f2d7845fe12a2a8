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
import org.yicai.party.Households;
import org.yicai.place.Places;
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
    private final Households households;
    private final Places places;

    // seven: a door is walked to, knocked at, heard, and counted in the calendar of questions
    EntranceController(Rounds rounds, Walks walks, Knocks knocks, Needs needs, RoundAccess access, Households households, Places places) {
        this.rounds = rounds;
        this.walks = walks;
        this.knocks = knocks;
        this.needs = needs;
        this.access = access;
        this.households = households;
        this.places = places;
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
        if (outcome != Outcome.OPENED) {
            return Redirect.to("/entrances/" + id + (in.ticked("again") ? "?again=yes" : "") + "#door-" + number).saying("need.done.door");
        }
        var questions = Redirect.to("/knocks/" + knock);
        return mayAsk(actor, round, entrance, label) ? questions : questions.saying("need.done.door-asked");
    }

    /**
     * Takes the household's week in the one calendar of questions. The door has opened by now, so this forbids nothing: whoever
     * stands there hears that this household was asked something this week, and listens instead of asking.
     */
    private boolean mayAsk(Actor actor, Round round, Entrance entrance, String label) {
        return label.isEmpty()
                || households.ask(actor, households.of(null, null, round.community(), entrance.name() + label, entrance.id()), "round", places.today()).granted();
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

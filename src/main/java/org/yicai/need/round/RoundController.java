package org.yicai.need.round;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.need.NeedAccess;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Redirect;

/** Rounds from door to door: planned, announced to everybody, ended with what was heard. */
@Controller
class RoundController {

    private static final int SHORTEST_HEARD = 6;
    private final Rounds rounds;
    private final RoundForm form;
    private final RoundSheet sheet;
    private final Places places;
    private final NeedAccess access;

    RoundController(Rounds rounds, RoundForm form, RoundSheet sheet, Places places, NeedAccess access) {
        this.rounds = rounds;
        this.form = form;
        this.sheet = sheet;
        this.places = places;
        this.access = access;
    }

    @OpenToAll
    @GetMapping("/rounds")
    RoundsPage list(Actor actor) {
        return new RoundsPage(rounds.latest(actor.subdistrict()), places.communities(actor.subdistrict()), places.today(), access.mayPlanRounds(actor));
    }

    @GetMapping("/rounds/new")
    RoundFormPage ask(Fields in, Actor actor) {
        access.requirePlanRounds(actor);
        return page(in, actor);
    }

    @PostMapping("/rounds")
    Answer create(Fields in, Actor actor) {
        access.requirePlanRounds(actor);
        var plan = form.read(in, actor);
        if (plan == null) {
            return page(in, actor);
        }
        return Redirect.to("/rounds/" + rounds.plan(actor, plan)).saying("need.done.round-planned");
    }

    @OpenToAll
    @GetMapping("/rounds/{id}")
    Answer show(@PathVariable UUID id, Fields in, Actor actor) {
        return sheet.of(in, rounds.tell(id), actor);
    }

    @PostMapping("/rounds/{id}/end")
    Answer end(@PathVariable UUID id, Fields in, Actor actor) {
        var told = rounds.tell(id);
        sheet.access().requireLead(actor, told.round());
        var heard = in.text("heard", 200);
        if (!heard.isEmpty() && heard.codePointCount(0, heard.length()) < SHORTEST_HEARD) {
            in.refuse("heard", "need.finding.heard", SHORTEST_HEARD);
        }
        if (!in.ok()) {
            return sheet.of(in, told, actor);
        }
        rounds.end(actor, id, heard);
        return Redirect.to("/rounds/" + id).saying("need.done.round-ended");
    }

    private RoundFormPage page(Fields in, Actor actor) {
        var mine = places.communities(actor.subdistrict()).stream().filter(each -> access.mayPlanRound(actor, each.id().value())).toList();
        return new RoundFormPage(in, mine);
    }
}

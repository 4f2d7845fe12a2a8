package org.yicai.supervision.spotcheck;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.place.Places;
import org.yicai.supervision.Asks;
import org.yicai.supervision.DrawList;
import org.yicai.supervision.Suspicion;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Drawn records: one takes, declines return them, nobody is assigned; five short questions. */
@Controller
class SpotCheckController {

    /** The class of suspicion that a contradicting spot check raises. */
    static final String FLAG = "D1";
    private static final int LENGTH = 300;
    private final SpotChecks checks;
    private final DrawAccess access;
    private final Places places;
    private final Asks asks;
    private final Joining joining;

    SpotCheckController(SpotChecks checks, DrawAccess access, Places places, Asks asks, Joining joining) {
        this.checks = checks;
        this.access = access;
        this.places = places;
        this.asks = asks;
        this.joining = joining;
    }

    @GetMapping("/spot-checks")
    SpotChecksPage list(Actor actor) {
        access.requireLook(actor);
        return new SpotChecksPage(checks.waiting(actor), actor, places);
    }

    @GetMapping("/spot-checks/{id}")
    SpotCheckPage show(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireLook(actor);
        return page(in, checks.get(actor, id), actor);
    }

    private SpotCheckPage page(Fields in, SpotCheck check, Actor actor) {
        return new SpotCheckPage(in, check, places.community(check.community()), actor);
    }

    @PostMapping("/spot-checks/{id}/claim")
    Answer claim(@PathVariable UUID id, Actor actor) {
        access.requireLook(actor);
        checks.claim(actor, checks.get(actor, id));
        return Redirect.to("/spot-checks/" + id).saying("draw.done.claimed");
    }

    @PostMapping("/spot-checks/{id}/return")
    Answer giveBack(@PathVariable UUID id, Actor actor) {
        access.requireLook(actor);
        var check = own(actor, id);
        checks.giveBack(actor, check);
        return Redirect.to("/spot-checks").saying("draw.done.returned");
    }

    private SpotCheck own(Actor actor, UUID id) {
        var check = checks.get(actor, id);
        if (check.result() != null) {
            throw Refusal.tooLate("draw.refused.found");
        }
        if (!actor.isPerson(check.claimant())) {
            throw Refusal.forbidden("draw.refused.claim-first");
        }
        return check;
    }

    /** DR6. What does not fit opens a question to the contractor; it accuses nobody. */
    @PostMapping("/spot-checks/{id}/finding")
    Answer find(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireLook(actor);
        var check = own(actor, id);
        var way = in.choice("way", Look.Way.class);
        var tookPlace = in.choice("took_place", Look.Answer.class);
        var byWhom = in.choice("by_whom", Look.Answer.class);
        var asDescribed = in.choice("as_described", Look.Answer.class);
        var people = check.kind() == DrawList.Kind.VISIT || in.typed("people").isBlank() ? null : (Integer) in.whole("people", 0, 5_000);
        var words = in.optional("words", LENGTH);
        if (!in.ok() || way == null || tookPlace == null || byWhom == null || asDescribed == null) {
            return page(in, check, actor);
        }
        var look = new Look(way, tookPlace, byWhom, asDescribed, people);
        if (look.result(check.came()) == Look.Result.DID_NOT && words.isEmpty()) {
            return page(in.refuse("words", "draw.finding.words"), check, actor);
        }
        checks.find(actor, check, look, words);
        if (look.result(check.came()) == Look.Result.DID_NOT) {
            asks.ask(suspicion(check, look));
        }
        joining.look(actor, check.draw());
        return Redirect.to("/spot-checks").saying("draw.done.found");
    }

    /** What was found, without the words and without who found it. */
    static Suspicion suspicion(SpotCheck check, Look look) {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("took-place", look.tookPlace().name());
        figures.put("by-whom", look.byWhom().name());
        figures.put("as-described", look.asDescribed().name());
        if (look.people() != null && check.came() != null) {
            figures.put("people", look.people() + " / " + check.came());
        }
        return new Suspicion(FLAG, check.project(), check.record(), "draw " + check.draw() + " " + check.record(), figures, List.of("/draws/" + check.draw()));
    }
}

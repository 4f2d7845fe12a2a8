package org.yicai.corps.charter;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.corps.CorpsAccess;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Role;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Redirect;

/** The committee agrees on a corps, the subdistrict registers it; each with the day and the paper (北京市志愿服务促进条例 art. 16). */
@Controller
class CharterStepController {

    private static final int PAPER = 100;
    private final CharterSteps steps;
    private final CorpsAccess access;
    private final Places places;

    CharterStepController(CharterSteps steps, CorpsAccess access, Places places) {
        this.steps = steps;
        this.access = access;
        this.places = places;
    }

    @OpenToAll
    @GetMapping("/corps/charter/{id}")
    StepsPage show(@PathVariable UUID id, Fields in, Actor actor) {
        return page(in, actor, steps.get(actor.subdistrict(), id));
    }

    private StepsPage page(Fields in, Actor actor, CharterSteps.Charter charter) {
        in.with("on", places.today());
        return new StepsPage(in, charter, steps.of(actor.subdistrict(), charter.id()), access.mayRegister(actor), actor.is(Role.COUNCIL_MEMBER) && steps.convenes(actor));
    }

    /** Only the committee's convener says what the committee decided. */
    @PostMapping("/corps/charter/{id}/agreement")
    Answer agree(@PathVariable UUID id, Fields in, Actor actor) {
        if (!steps.convenes(actor)) {
            throw Refusal.forbidden("corps.refused.charter-convener");
        }
        var charter = steps.get(actor.subdistrict(), id);
        return take(in, actor, charter, CharterStage.AGREED);
    }

    /** O2: registering is another hand's work than agreeing. */
    @PostMapping("/corps/charter/{id}/steps")
    Answer register(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireRegister(actor);
        var charter = steps.get(actor.subdistrict(), id);
        var stage = in.choice("stage", CharterStage.class);
        if (stage == CharterStage.AGREED) {
            in.refuse("stage", "corps.finding.charter-order");
        }
        List<CharterSteps.Step> before = steps.of(actor.subdistrict(), id);
        if (stage == CharterStage.REGISTERED && before.stream().anyMatch(each -> each.stage() == CharterStage.AGREED && actor.isPerson(each.takenBy()))) {
            in.refuse("stage", "corps.finding.charter-own");
        }
        return take(in, actor, charter, stage);
    }

    /** O1: one step after the other, none skipped. */
    private Answer take(Fields in, Actor actor, CharterSteps.Charter charter, @Nullable CharterStage stage) {
        var on = in.date("on");
        var paper = in.text("paper", PAPER);
        if (stage != null && !charter.stage().next().contains(stage)) {
            in.refuse("stage", "corps.finding.charter-order");
        }
        if (on.isAfter(places.today())) {
            in.refuse("on", "corps.finding.charter-day");
        }
        if (stage == null || !in.ok()) {
            return page(in, actor, charter);
        }
        steps.take(actor, charter, stage, on, paper);
        return Redirect.to("/corps/charter/" + charter.id()).saying("corps.done.charter-step");
    }
}

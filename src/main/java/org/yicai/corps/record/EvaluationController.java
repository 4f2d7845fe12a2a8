package org.yicai.corps.record;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.corps.CorpsAccess;
import org.yicai.kernel.Actor;
import org.yicai.kernel.OrganisationId;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** A leader or whoever received the service says how it was; the volunteer reads it and may reply. Never public. */
@Controller
class EvaluationController {

    private final Evaluations evaluations;
    private final CorpsAccess access;
    private final Places places;

    EvaluationController(Evaluations evaluations, CorpsAccess access, Places places) {
        this.evaluations = evaluations;
        this.access = access;
        this.places = places;
    }

    @GetMapping("/records/evaluations")
    EvaluationsPage list(Fields in, Actor actor) {
        return page(in, actor, access.requireEvaluate(actor));
    }

    @PostMapping("/records/evaluations")
    Answer create(Fields in, Actor actor) {
        var own = access.requireEvaluate(actor);
        var whom = evaluations.known(actor, own).stream().filter(each -> EvaluationsPage.value(each).equals(in.typed("volunteer"))).findFirst().orElse(null);
        if (whom == null) {
            in.refuse("volunteer", "web.finding.choice");
        }
        var words = in.text("words", 300);
        if (!in.ok() || whom == null) {
            return page(in, actor, own);
        }
        if (!evaluations.say(actor, whom, places.today(), words)) {
            in.refuse("volunteer", "corps.finding.w8");
            return page(in, actor, own);
        }
        return Redirect.to("/records/evaluations").saying("corps.done.evaluated");
    }

    private EvaluationsPage page(Fields in, Actor actor, List<OrganisationId> own) {
        return new EvaluationsPage(in, evaluations.known(actor, own), evaluations.by(actor.subdistrict(), own));
    }

    @GetMapping("/my/evaluations")
    OwnEvaluationsPage mine(Fields in, Actor actor) {
        return new OwnEvaluationsPage(in, evaluations.of(actor.subdistrict(), actor.requirePerson()));
    }

    @PostMapping("/my/evaluations")
    Answer reply(Fields in, Actor actor) {
        actor.requirePerson();
        var id = in.id("evaluation");
        var words = in.text("reply", 300);
        if (id == null || !in.ok()) {
            return mine(in, actor);
        }
        evaluations.reply(actor, id, words);
        return Redirect.to("/my/evaluations").saying("corps.done.replied");
    }
}

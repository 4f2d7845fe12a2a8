package org.yicai.need.entitlement;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.need.NeedAccess;
import org.yicai.need.NeedId;
import org.yicai.need.Needs;
import org.yicai.need.triage.TriageSheet;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Answers a need at once. */
@Controller
class AnswerController {

    private final Needs needs;
    private final Answers answers;
    private final Entitlements entitlements;
    private final TriageSheet sheet;
    private final NeedAccess access;

    AnswerController(Needs needs, Answers answers, Entitlements entitlements, TriageSheet sheet, NeedAccess access) {
        this.needs = needs;
        this.answers = answers;
        this.entitlements = entitlements;
        this.sheet = sheet;
        this.access = access;
    }

    @PostMapping("/triage/{id}/answer")
    Answer give(@PathVariable UUID id, Fields in, Actor actor) {
        var need = needs.get(new NeedId(id));
        access.requireTriage(actor, need);
        var words = in.text("answer", 300);
        var chosen = in.optionalId("entitlement");
        var entitlement = entitlements.find(actor.subdistrict(), chosen);
        if (chosen != null && entitlement == null) {
            in.refuse("entitlement", "web.finding.choice");
        }
        if (!in.ok()) {
            return sheet.of(in, need, actor);
        }
        answers.give(actor, need, words, entitlement);
        return Redirect.to("/triage").saying("need.done.given");
    }
}

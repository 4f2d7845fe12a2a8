package org.yicai.need.triage;

import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.need.Asked;
import org.yicai.need.NeedAccess;
import org.yicai.need.NeedId;
import org.yicai.need.Needs;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Whoever asked somebody takes it back until there is a yes. */
@Controller
class WithdrawalController {

    private final Needs needs;
    private final ObjectProvider<Asked> asked;
    private final TriageSheet sheet;
    private final NeedAccess access;

    WithdrawalController(Needs needs, ObjectProvider<Asked> asked, TriageSheet sheet, NeedAccess access) {
        this.needs = needs;
        this.asked = asked;
        this.sheet = sheet;
        this.access = access;
    }

    @PostMapping("/triage/{id}/withdrawal")
    Answer withdraw(@PathVariable UUID id, Fields in, Actor actor) {
        var need = needs.get(new NeedId(id));
        access.requireTriage(actor, need);
        var reason = in.text("back_reason", 200);
        if (!in.ok()) {
            return sheet.of(in, need, actor);
        }
        if (asked.stream().noneMatch(each -> each.withdraw(actor, need, reason))) {
            throw Refusal.tooLate("web.refused.faster");
        }
        return Redirect.to("/triage/" + id).saying("need.done.withdrawn");
    }
}

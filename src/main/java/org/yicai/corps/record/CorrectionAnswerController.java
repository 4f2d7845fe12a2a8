package org.yicai.corps.record;

import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.corps.CorpsAccess;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Finding;
import org.yicai.project.Rule;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Somebody other than the volunteer answers a correction: with a new version, or with the reason why there is none. */
@Controller
class CorrectionAnswerController {

    private final Corrections corrections;
    private final ServiceRecords records;
    private final WaitingPages pages;
    private final CorpsAccess access;

    CorrectionAnswerController(Corrections corrections, ServiceRecords records, WaitingPages pages, CorpsAccess access) {
        this.corrections = corrections;
        this.records = records;
        this.pages = pages;
        this.access = access;
    }

    @PostMapping("/records/corrections")
    Answer create(Fields in, Actor actor) {
        access.requireConfirm(actor);
        var id = in.id("correction");
        var it = corrections.open(actor.subdistrict()).stream().filter(each -> Objects.equals(id, each.id())).findFirst().orElse(null);
        var verdict = in.choice("verdict", Verdict.class);
        var reason = in.text("reason", 300);
        if (it == null) {
            in.refuse("correction", "web.finding.choice");
        } else {
            judge(in, actor, it, verdict == Verdict.CORRECT);
        }
        if (!in.ok() || it == null) {
            return pages.of(in, actor);
        }
        if (verdict == Verdict.CORRECT) {
            corrections.correct(actor, it, reason);
        } else {
            corrections.leave(actor, it, reason);
        }
        return Redirect.to("/records/waiting").saying("corps.done.answered");
    }

    private void judge(Fields in, Actor actor, Correction it, boolean correct) {
        in.refuse(Rule.all(RecordRules.CONFIRMING, new RecordRules.Hand(it.person(), actor.person())));
        if (correct) {
            CorrectionController.rules(records, it.person(), it.record(), it.wantedFrom(), it.wantedMinutes())
                    .forEach(each -> in.refuse(new Finding("correction", each.key(), each.args())));
        }
    }
}

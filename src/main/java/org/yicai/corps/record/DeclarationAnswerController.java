package org.yicai.corps.record;

import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.corps.CorpsAccess;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Finding;
import org.yicai.kernel.PersonId;
import org.yicai.project.Rule;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Somebody other than the volunteer says whether what was declared was so. */
@Controller
class DeclarationAnswerController {

    private final Declarations declarations;
    private final ServiceRecords records;
    private final WaitingPages pages;
    private final CorpsAccess access;

    DeclarationAnswerController(Declarations declarations, ServiceRecords records, WaitingPages pages, CorpsAccess access) {
        this.declarations = declarations;
        this.records = records;
        this.pages = pages;
        this.access = access;
    }

    enum Said {
        WAS_SO,
        WAS_NOT_SO
    }

    @PostMapping("/records/declarations")
    Answer create(Fields in, Actor actor) {
        access.requireConfirm(actor);
        var id = in.id("declaration");
        var it = declarations.unanswered(actor.subdistrict()).declarations().stream().filter(each -> Objects.equals(id, each.id())).findFirst().orElse(null);
        var said = in.choice("said", Said.class);
        var reason = said == Said.WAS_NOT_SO ? in.text("declaration_reason", 300) : "";
        if (it == null) {
            in.refuse("declaration", "corps.finding.not-waiting");
        } else {
            var volunteer = new PersonId(it.person());
            in.refuse(Rule.all(RecordRules.CONFIRMING, new RecordRules.Hand(volunteer, actor.person())));
            if (said == Said.WAS_SO) {
                RecordRules.judge(new RecordRules.Case(it.startsAt(), it.endsAt(), false, records.elsewhere(volunteer, null, it.startsAt(), it.endsAt())))
                        .forEach(each -> in.refuse(new Finding("declaration", each.key(), each.args())));
            }
        }
        if (!in.ok() || it == null) {
            return pages.of(in, actor);
        }
        if (said == Said.WAS_SO) {
            declarations.agree(actor, it);
        } else {
            declarations.refuse(actor, it, reason);
        }
        return Redirect.to("/records/waiting").saying("corps.done.answered");
    }
}

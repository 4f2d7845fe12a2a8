package org.yicai.supervision.question;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.council.Council;
import org.yicai.kernel.Actor;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.project.Rule;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** What the committee finds, and that it was mended. */
@Controller
class FindingController {

    private final Questions questions;
    private final Findings findings;
    private final QuestionSheet sheet;
    private final Tidings tidings;
    private final Council council;
    private final QuestionAccess access;

    // six: what is asked, what is found, who may, and who hears of it
    FindingController(Questions questions, Findings findings, QuestionSheet sheet, Tidings tidings, Council council, QuestionAccess access) {
        this.questions = questions;
        this.findings = findings;
        this.sheet = sheet;
        this.tidings = tidings;
        this.council = council;
        this.access = access;
    }

    /** A member who sits today says it for the committee; the contractor is heard first (SV2), whoever is tied or asked does not find (SV3). */
    @PostMapping("/questions/{id}/finding")
    Answer find(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireMember(actor);
        var it = questions.get(id);
        if (council.constituency(actor).isEmpty()) {
            throw Refusal.forbidden("supervision.refused.no-seat");
        }
        var form = FindingForm.of(in);
        var page = sheet.of(in, actor, it);
        in.refuse(Rule.all(QuestionRules.ALL, new QuestionRules.Case(it.stage(), access.tied(actor, it), findings.isOwn(actor, it), it.quantity(), form, page.menderIds(), page.today())));
        if (!in.ok() || form.outcome() == null) {
            return page;
        }
        findings.find(actor, it, form.outcome(), form);
        tidings.found(actor, it, form.reason(), form.mender() == null ? null : new PersonId(form.mender()));
        return Redirect.to("/questions/" + id).saying("supervision.done.found");
    }

    @PostMapping("/questions/{id}/mending")
    Answer fix(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireMend(actor);
        var it = questions.get(id);
        var words = in.text("fixed_words", 300);
        if (!in.ok()) {
            return sheet.of(in, actor, it);
        }
        if (access.isOf(actor, it.contractor())) {
            throw Refusal.forbidden("supervision.refused.not-named");
        }
        findings.fix(actor, it, words);
        tidings.fixed(actor, it, words);
        return Redirect.to("/questions/" + id).saying("supervision.done.fixed");
    }
}

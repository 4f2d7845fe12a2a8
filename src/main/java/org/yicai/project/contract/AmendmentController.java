package org.yicai.project.contract;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.project.ProjectId;
import org.yicai.project.ProjectStage;
import org.yicai.project.Rule;
import org.yicai.project.work.Counterpart;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Either side proposes to change a contract; a wish beyond it thus becomes a priced amendment, and the other side agrees or refuses with one tap. */
@Controller
class AmendmentController {

    private final Deals deals;
    private final Amendments amendments;
    private final Changing changing;
    private final Signing signing;
    private final LargeAmendments large;
    private final ContractPages pages;
    private final Counterpart counterpart;

    // seven: the rules of the law, the committee for what goes beyond them, and whoever is to answer
    AmendmentController(Deals deals, Amendments amendments, Changing changing, Signing signing, LargeAmendments large, ContractPages pages, Counterpart counterpart) {
        this.deals = deals;
        this.amendments = amendments;
        this.changing = changing;
        this.signing = signing;
        this.large = large;
        this.pages = pages;
        this.counterpart = counterpart;
    }

    @PostMapping("/projects/{id}/amendments")
    Answer propose(@PathVariable UUID id, Fields in, Actor actor) {
        var deal = deals.of(actor, new ProjectId(id));
        deals.hold(deal.project().id(), ProjectStage.CONTRACTED);
        if (deal.file().open().isEmpty()) {
            throw Refusal.tooLate("project.refused.all-accepted");
        }
        var form = AmendmentForm.read(in, deal.file());
        if (!in.ok()) {
            return pages.page(in, actor, deal.project(), deal.file());
        }
        var it = signing.of(actor, deal, form, in.ticked("to_committee"));
        in.refuse(Rule.all(AmendmentRules.ALL, it));
        if (!in.ok()) {
            return pages.page(in, actor, deal.project(), deal.file());
        }
        amendments.propose(actor, deal, form, it.beyond());
        if (it.beyond()) {
            large.ask(actor, deal, form);
        } else {
            counterpart.tell(actor, deal.project().id(), deal.side().other(), "AMENDMENT", form.reason());
        }
        return Redirect.to("/projects/" + id + "/contract").saying(it.beyond() ? "project.done.amendment-to-committee" : "project.done.amendment-proposed");
    }

    @PostMapping("/projects/{id}/amendment-answers")
    Answer answer(@PathVariable UUID id, Fields in, Actor actor) {
        var deal = deals.of(actor, new ProjectId(id));
        var file = deals.take(deal.project().id(), ProjectStage.CONTRACTED);
        var open = file.openAmendment().orElseThrow(() -> Refusal.tooLate("web.refused.faster"));
        var reply = in.choice("answer", Reply.class);
        var reason = in.optional("change_answer_reason", 300);
        if (open.side() == deal.side()) {
            in.refuse("", "project.finding.own-proposal");
        }
        if (reply == Reply.AGREED) {
            in.refuse(large.holds(deal.project(), open));
        }
        if (in.ok() && reply != null) {
            amendments.answer(actor, open, reply, reason);
            if (reply == Reply.AGREED && !changing.make(actor, deal.project(), file, open)) {
                in.refuse("", "project.finding.budget-short", open.difference());
            }
            counterpart.tell(actor, deal.project().id(), open.side(), "AMENDMENT." + reply, reason);
        }
        return in.ok() ? Redirect.to("/projects/" + id + "/contract").saying("project.done.answered") : pages.page(in, actor, deal.project(), file);
    }
}

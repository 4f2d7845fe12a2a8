package org.yicai.project.contract;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.party.Organisations;
import org.yicai.place.Places;
import org.yicai.project.ContractSide;
import org.yicai.project.ProjectId;
import org.yicai.project.ProjectStage;
import org.yicai.project.Rule;
import org.yicai.project.work.Counterpart;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** A part of a contract is done by somebody else: the contractor asks, the purchaser consents or says why not. */
@Controller
class SubcontractController {

    private final Deals deals;
    private final Subcontracts subcontracts;
    private final Organisations organisations;
    private final ContractPages pages;
    private final Counterpart counterpart;
    private final Places places;

    // six: the deal, its parts, who may do them, what they show on this day, the page and the other side
    SubcontractController(Deals deals, Subcontracts subcontracts, Organisations organisations, ContractPages pages, Counterpart counterpart, Places places) {
        this.deals = deals;
        this.subcontracts = subcontracts;
        this.organisations = organisations;
        this.pages = pages;
        this.counterpart = counterpart;
        this.places = places;
    }

    @PostMapping("/projects/{id}/subcontracts")
    Answer ask(@PathVariable UUID id, Fields in, Actor actor) {
        var deal = deals.of(actor, new ProjectId(id));
        deal.requireSide(ContractSide.CONTRACTOR);
        deals.hold(deal.project().id(), ProjectStage.CONTRACTED);
        var organisation = organisations.find(actor.subdistrict(), in.id("organisation")).orElse(null);
        var part = in.text("part", 300);
        var share = in.whole("share", 1, 100);
        in.refuse(Rule.all(SubcontractRules.ALL, new SubcontractRules.Case(deal.file(), organisation, share)));
        if (!in.ok() || organisation == null) {
            return pages.page(in, actor, deal.project(), deal.file());
        }
        subcontracts.ask(actor, deal.file().terms().id(), organisation.id(), part, share);
        counterpart.tell(actor, deal.project().id(), ContractSide.PURCHASER, "SUBCONTRACT", organisation.name(), part);
        return Redirect.to("/projects/" + id + "/contract").saying("project.done.sub-asked");
    }

    /** 政府采购法 art. 48: not without consent; a no has its reason, and a yes wants the papers of who does the part (Q9). */
    @PostMapping("/projects/{id}/subcontract-answers")
    Answer answer(@PathVariable UUID id, Fields in, Actor actor) {
        var deal = deals.of(actor, new ProjectId(id));
        deal.requireSide(ContractSide.PURCHASER);
        var open = deal.file().openSubcontract().orElseThrow(() -> Refusal.tooLate("web.refused.faster"));
        deals.hold(deal.project().id(), ProjectStage.CONTRACTED);
        var reply = in.choice("answer", Reply.class);
        var reason = in.optional("sub_reason", 300);
        if (reply == Reply.REFUSED && reason.isEmpty()) {
            in.refuse("sub_reason", "project.finding.sub-reason");
        }
        if (reply == Reply.AGREED) {
            in.refuse(Rule.all(SubcontractRules.CONSENT, new SubcontractRules.Consent(subcontracts.supplier(open.id()), places.today())));
        }
        if (!in.ok() || reply == null) {
            return pages.page(in, actor, deal.project(), deal.file());
        }
        subcontracts.answer(actor, open.id(), reply, reason);
        counterpart.tell(actor, deal.project().id(), ContractSide.CONTRACTOR, "SUBCONTRACT." + reply, reason);
        return Redirect.to("/projects/" + id + "/contract").saying("project.done.answered");
    }
}

package org.yicai.project.acceptance;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;
import org.yicai.place.Places;
import org.yicai.place.WorkingDays;
import org.yicai.project.ContractSide;
import org.yicai.project.ProjectAccess;
import org.yicai.project.Projects;
import org.yicai.project.Rule;
import org.yicai.project.budget.Budget;
import org.yicai.project.work.Counterpart;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** A quantity is in dispute: its money waits, the rest does not. The purchaser lets it go, or the contractor takes the deduction; idle it lapses. */
@Controller
class HoldController {

    private final Milestones milestones;
    private final MilestonePages pages;
    private final Holds holds;
    private final Projects projects;
    private final Budget budget;
    private final Places places;
    private final WorkingDays workingDays;
    private final ProjectAccess access;
    private final Counterpart counterpart;

    // nine: a deduction that is agreed gives the budget its money back, and the other side hears of it
    HoldController(Milestones milestones, MilestonePages pages, Holds holds, Projects projects, Budget budget, Places places, WorkingDays workingDays, ProjectAccess access, Counterpart counterpart) {
        this.milestones = milestones;
        this.pages = pages;
        this.holds = holds;
        this.projects = projects;
        this.budget = budget;
        this.places = places;
        this.workingDays = workingDays;
        this.access = access;
        this.counterpart = counterpart;
    }

    @PostMapping("/milestones/{id}/holds")
    Answer place(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireOfficial(actor);
        var milestone = milestones.take(id);
        if (milestone.paidOn() != null) {
            throw Refusal.tooLate("web.refused.faster");
        }
        var counting = milestones.count(milestone);
        var form = HoldForm.read(in);
        if (!milestone.accepted()) {
            in.refuse("", "project.finding.not-accepted");
        }
        if (in.ok()) {
            in.refuse(Rule.all(HoldRules.ALL, new HoldRules.Case(counting, form, milestone.amount())));
        }
        if (!in.ok()) {
            return pages.of(in, actor, milestone, counting);
        }
        holds.place(actor, milestone, form, places.today(), workingDays.after(places.today(), milestone.holdDays()));
        counterpart.tell(actor, milestone.project(), ContractSide.CONTRACTOR, "HELD", form.amount().inYuan(), form.reason());
        return Redirect.to("/milestones/" + id).saying("project.done.held");
    }

    @PostMapping("/milestones/{id}/hold-answers")
    Answer answer(@PathVariable UUID id, Fields in, Actor actor) {
        var official = access.isOfficial(actor);
        if (!official) {
            access.requireContractor(actor);
        }
        var milestone = milestones.take(id);
        if (!official && !access.contractorsOf(actor).contains(milestone.contractor())) {
            throw new Missing();
        }
        var hold = holds.of(id).orElseThrow(() -> Refusal.tooLate("web.refused.faster"));
        var deducted = holds.answer(actor, hold, official ? "RELEASED" : "AGREED", places.today());
        var line = projects.get(milestone.project()).budgetLine();
        if (!official && line != null) {
            budget.free(line, deducted);
        }
        counterpart.tell(actor, milestone.project(), official ? ContractSide.CONTRACTOR : ContractSide.PURCHASER, official ? "HELD.RELEASED" : "HELD.AGREED", milestone.title());
        return Redirect.to("/milestones/" + id).saying(official ? "project.done.released" : "project.done.deducted");
    }
}

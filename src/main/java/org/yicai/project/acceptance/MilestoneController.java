package org.yicai.project.acceptance;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.council.Council;
import org.yicai.council.ItemKind;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;
import org.yicai.need.GroupId;
import org.yicai.need.Needs;
import org.yicai.project.ContractSide;
import org.yicai.project.ProjectAccess;
import org.yicai.project.ProjectStage;
import org.yicai.project.Projects;
import org.yicai.project.Rule;
import org.yicai.project.work.Counterpart;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Looking at a milestone, and accepting it. */
@Controller
class MilestoneController {

    private final Milestones milestones;
    private final MilestonePages pages;
    private final Projects projects;
    private final Needs needs;
    private final Council council;
    private final ProjectAccess access;
    private final Counterpart counterpart;

    // seven: milestones, their page, the project they move, whose needs were served, what the committee still waits for, who may, and who hears of it
    MilestoneController(Milestones milestones, MilestonePages pages, Projects projects, Needs needs, Council council, ProjectAccess access, Counterpart counterpart) {
        this.milestones = milestones;
        this.pages = pages;
        this.projects = projects;
        this.needs = needs;
        this.council = council;
        this.access = access;
        this.counterpart = counterpart;
    }

    @GetMapping("/milestones/{id}")
    Answer show(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireListProjects(actor);
        var milestone = milestones.get(id);
        var only = access.onlyOf(actor);
        if (only != null && !only.contains(milestone.contractor())) {
            throw new Missing();
        }
        return pages.page(in, actor, milestone);
    }

    /** Accepted by somebody who did not make the contract, with what recipients said (政府采购法 art. 61, 实施条例 art. 45). */
    @PostMapping("/milestones/{id}/acceptance")
    Answer accept(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireOfficial(actor);
        var milestone = milestones.get(id);
        access.requireOtherHand(actor, milestone.makers());
        if (milestone.accepted()) {
            throw Refusal.tooLate("web.refused.faster");
        }
        // whoever accepts waits for whoever accepts another milestone of the project: only so it is sure which is the last
        projects.holdAlone(milestone.project(), ProjectStage.CONTRACTED);
        milestone = milestones.get(id);
        var counting = milestones.count(milestone);
        var report = Report.read(in, milestone, counting);
        in.refuse(Rule.all(AcceptanceRules.ALL, counting));
        if (milestone.last() && !milestone.followedUp()) {
            in.refuse("review", "project.finding.no-follow-up");
        } else if (milestone.last()) {
            in.refuse(council.standing(milestone.project().value(), ItemKind.FINAL_REVIEW).map(each -> each.holds("review")).orElseGet(List::of));
        }
        in.refuse(pages.wanting(actor, milestone, report));
        if (!in.ok()) {
            return pages.of(in, actor, milestone, counting);
        }
        milestones.accept(actor, milestone, counting, report);
        if (milestone.others() == 0 && !milestone.groups().isEmpty()) {
            needs.served(actor, Arrays.stream(milestone.groups().split(",")).map(GroupId::of).toList(), milestone.contractorName() + "：" + milestone.projectTitle());
        }
        counterpart.tell(actor, milestone.project(), ContractSide.CONTRACTOR, "ACCEPTED", milestone.title(), report.opinion());
        return Redirect.to("/milestones/" + id).saying("project.done.accepted");
    }
}

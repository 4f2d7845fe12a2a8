package org.yicai.project.procurement;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.party.OrganisationKind;
import org.yicai.project.ContractSide;
import org.yicai.project.Project;
import org.yicai.project.ProjectAccess;
import org.yicai.project.ProjectId;
import org.yicai.project.ProjectStage;
import org.yicai.project.Projects;
import org.yicai.project.work.Counterpart;
import org.yicai.project.work.SelfCheck;
import org.yicai.project.work.Work;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Recording who was chosen. Nothing is bought while the committee's conditions or anybody's objections are open. No self-check, no award; and the gate is not kept by the winner's own people. */
@Controller
class AwardController {

    private final Projects projects;
    private final Procurement procurement;
    private final Choosing choosing;
    private final Work work;
    private final ProjectAccess access;
    private final Counterpart counterpart;

    // six: what is chosen among whom, who may, and who hears of it
    AwardController(Projects projects, Procurement procurement, Choosing choosing, Work work, ProjectAccess access, Counterpart counterpart) {
        this.projects = projects;
        this.procurement = procurement;
        this.choosing = choosing;
        this.work = work;
        this.access = access;
        this.counterpart = counterpart;
    }

    @PostMapping("/projects/{id}/award")
    Answer award(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireOfficial(actor);
        var project = projects.get(new ProjectId(id));
        if (project.stage() != ProjectStage.PASSED) {
            throw Refusal.tooLate("project.refused.not-passed");
        }
        var award = new Procurement.Award(in.optionalId("self_check"), in.choice("method", ProcurementMethod.class), in.money("amount"), in.optional("notice_link", 300), in.text("reason", 300),
                in.optional("suitability", 300), in.optional("related_reason", 300));
        var judgement = choosing.judge(project, award, actor.isPerson(project.draftedBy()));
        in.refuse(judgement.findings());
        notice(in, award);
        if (!in.ok()) {
            return work.page(in, actor, project);
        }
        return choose(actor, project, award, judgement.chosen().orElseThrow());
    }

    private Answer choose(Actor actor, Project project, Procurement.Award award, SelfCheck chosen) {
        var back = Redirect.to("/projects/" + project.id() + "/work");
        if (choosing.sentBack(actor, project.id(), chosen.contractor())) {
            return back.saying("project.done.sent-back");
        }
        if (chosen.supplier().kind() == OrganisationKind.INDIVIDUAL) {
            projects.hold(project.id(), ProjectStage.PASSED);
            procurement.award(actor, project.id(), award, chosen.contractor(), Procurement.Stage.PROPOSED);
            return back.saying("project.done.proposed-individual");
        }
        projects.move(actor, project.id(), ProjectStage.AWARDED, ProjectStage.PASSED);
        projects.giveTo(project.id(), chosen.contractor());
        procurement.award(actor, project.id(), award, chosen.contractor(), Procurement.Stage.RECORDED);
        counterpart.tell(actor, project.id(), ContractSide.CONTRACTOR, "AWARDED", award.amount().inYuan(), award.reason());
        return back.saying("project.done.awarded");
    }

    private static void notice(Fields in, Procurement.Award award) {
        if (award.noticeLink().isEmpty() ? award.method() != null && award.method().noticed() : !award.noticeLink().matches("https?://\\S+")) {
            in.refuse("notice_link", "project.finding.link");
        }
    }
}

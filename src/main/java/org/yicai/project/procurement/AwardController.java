package org.yicai.project.procurement;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.project.ContractSide;
import org.yicai.project.Project;
import org.yicai.project.ProjectAccess;
import org.yicai.project.ProjectId;
import org.yicai.project.ProjectStage;
import org.yicai.project.Projects;
import org.yicai.project.Rule;
import org.yicai.project.gate.Gate;
import org.yicai.project.work.Counterpart;
import org.yicai.project.work.Work;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Recording who was chosen. Nothing is bought while the committee's conditions or anybody's objections are open. No self-check, no award; and the gate is not kept by the winner's own people. */
@Controller
class AwardController {

    private final Projects projects;
    private final Procurement procurement;
    private final Gate gate;
    private final Work work;
    private final ProjectAccess access;
    private final Counterpart counterpart;

    AwardController(Projects projects, Procurement procurement, Gate gate, Work work, ProjectAccess access, Counterpart counterpart) {
        this.projects = projects;
        this.procurement = procurement;
        this.gate = gate;
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
        in.refuse(gate.holds(project.id()));
        var check = in.optionalId("self_check");
        var applicant = procurement.applicant(project.id(), check).orElse(null);
        if (applicant == null) {
            in.refuse("self_check", "project.finding.no-self-check");
        }
        var contractor = applicant == null ? null : applicant.id();
        var award = new Procurement.Award(check, contractor, in.choice("method", ProcurementMethod.class), in.money("amount"), in.optional("notice_link", 300), in.text("reason", 300),
                in.optional("suitability", 300));
        in.refuse(Rule.all(AwardRules.ALL, new AwardRules.Case(project, award, applicant == null ? null : applicant.kind(), actor.isPerson(project.draftedBy()))));
        notice(in, award);
        if (!in.ok()) {
            return work.page(in, actor, project);
        }
        if (procurement.voterBelongsTo(actor, project.id(), contractor)) {
            gate.sendBack(actor, project.id(), "project.because.tied");
            return Redirect.to("/projects/" + id + "/work").saying("project.done.sent-back");
        }
        projects.move(actor, project.id(), ProjectStage.AWARDED, ProjectStage.PASSED);
        projects.giveTo(project.id(), contractor);
        procurement.award(actor, project.id(), award);
        counterpart.tell(actor, project.id(), ContractSide.CONTRACTOR, "AWARDED", award.amount().inYuan(), award.reason());
        return Redirect.to("/projects/" + id + "/work").saying("project.done.awarded");
    }

    private static void notice(Fields in, Procurement.Award award) {
        if (award.noticeLink().isEmpty() ? award.method() != null && award.method().noticed() : !award.noticeLink().matches("https?://\\S+")) {
            in.refuse("notice_link", "project.finding.link");
        }
    }
}

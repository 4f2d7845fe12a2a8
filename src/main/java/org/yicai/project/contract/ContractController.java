package org.yicai.project.contract;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.project.ContractSide;
import org.yicai.project.ProjectAccess;
import org.yicai.project.ProjectId;
import org.yicai.project.ProjectStage;
import org.yicai.project.Projects;
import org.yicai.project.work.Counterpart;
import org.yicai.project.work.Work;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Recording a signed contract; it is public from that moment on. */
@Controller
class ContractController {

    private final Projects projects;
    private final Contracts contracts;
    private final Signing signing;
    private final Work work;
    private final ProjectAccess access;
    private final Counterpart counterpart;

    ContractController(Projects projects, Contracts contracts, Signing signing, Work work, ProjectAccess access, Counterpart counterpart) {
        this.projects = projects;
        this.contracts = contracts;
        this.signing = signing;
        this.work = work;
        this.access = access;
        this.counterpart = counterpart;
    }

    @PostMapping("/projects/{id}/contract")
    Answer sign(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireOfficial(actor);
        var project = projects.get(new ProjectId(id));
        if (project.stage() != ProjectStage.AWARDED) {
            throw Refusal.tooLate("project.refused.not-awarded");
        }
        var form = ContractForm.read(in);
        if (!in.ok()) {
            return work.page(in, actor, project);
        }
        var it = signing.of(actor, project, form);
        in.refuse(ContractRules.judge(it));
        if (!in.ok()) {
            return work.page(in, actor, project);
        }
        projects.move(actor, project.id(), ProjectStage.CONTRACTED, ProjectStage.AWARDED);
        contracts.record(actor, project, it);
        counterpart.tell(actor, project.id(), ContractSide.CONTRACTOR, "SIGNED", id);
        return Redirect.to("/projects/" + id + "/work").saying("project.done.contracted");
    }
}

package org.yicai.project.procurement;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Role;
import org.yicai.party.Organisations;
import org.yicai.project.ProjectAccess;
import org.yicai.project.ProjectId;
import org.yicai.project.ProjectStage;
import org.yicai.project.Projects;
import org.yicai.project.Sellers;
import org.yicai.project.work.Work;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Before it applies, a contractor says why it takes this on, whether it can and can well, and looks at itself on five points. */
@Controller
class SelfCheckController {

    private final Projects projects;
    private final Procurement procurement;
    private final Organisations organisations;
    private final Work work;
    private final ProjectAccess access;

    SelfCheckController(Projects projects, Procurement procurement, Organisations organisations, Work work, ProjectAccess access) {
        this.projects = projects;
        this.procurement = procurement;
        this.organisations = organisations;
        this.work = work;
        this.access = access;
    }

    @PostMapping("/projects/{id}/self-check")
    Answer answer(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireContractor(actor);
        var project = projects.get(new ProjectId(id));
        access.requireSee(actor, project);
        if (project.stage() != ProjectStage.PASSED) {
            throw Refusal.tooLate("project.refused.not-passed");
        }
        var own = organisations.find(actor.subdistrict(), actor.organisation(Role.CONTRACTOR).value()).orElseThrow(Missing::new);
        in.refuse(Sellers.judge("", own.kind()));
        var answers = SelfCheckForm.read(in);
        if (!in.ok()) {
            return work.page(in, actor, project);
        }
        projects.hold(project.id(), ProjectStage.PASSED);
        procurement.check(actor, project.id(), own.id(), answers);
        return Redirect.to("/projects/" + id + "/work").saying("project.done.checked");
    }
}

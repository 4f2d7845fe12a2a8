package org.yicai.project.gate;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;
import org.yicai.project.ProjectAccess;
import org.yicai.project.ProjectId;
import org.yicai.project.ProjectStage;
import org.yicai.project.Projects;
import org.yicai.project.work.Work;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Mid-term by notice or at the committee's table, handed in by the purchaser or by the contractor. */
@Controller
class MidTermController {

    private final Projects projects;
    private final MidTerm midTerm;
    private final Work work;
    private final ProjectAccess access;

    MidTermController(Projects projects, MidTerm midTerm, Work work, ProjectAccess access) {
        this.projects = projects;
        this.midTerm = midTerm;
        this.work = work;
        this.access = access;
    }

    /** How a project comes through mid-term. */
    enum How {
        NOTICE,
        MEETING
    }

    @PostMapping("/projects/{id}/mid-term")
    Answer handIn(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireHandIn(actor);
        var project = projects.get(new ProjectId(id));
        var only = access.onlyOf(actor);
        if (only != null && (project.contractor() == null || !only.contains(project.contractor()))) {
            throw new Missing();
        }
        if (project.stage() != ProjectStage.CONTRACTED) {
            throw Refusal.tooLate("web.refused.faster");
        }
        var how = in.choice("mid_term", How.class);
        if (how == How.NOTICE) {
            in.refuse(midTerm.notice(actor, project));
        } else if (how == How.MEETING) {
            midTerm.handIn(actor, project);
        }
        if (!in.ok()) {
            return work.page(in, actor, project);
        }
        return Redirect.to("/projects/" + id + "/work").saying(how == How.NOTICE ? "project.done.noticed" : "project.done.mid-term");
    }
}

package org.yicai.project.ending;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.project.ProjectAccess;
import org.yicai.project.ProjectId;
import org.yicai.project.ProjectStage;
import org.yicai.project.Projects;
import org.yicai.project.work.Work;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Ending a project that has come to its end. */
@Controller
class EndingController {

    private final Projects projects;
    private final Endings endings;
    private final Farewells farewells;
    private final Work work;
    private final ProjectAccess access;

    EndingController(Projects projects, Endings endings, Farewells farewells, Work work, ProjectAccess access) {
        this.projects = projects;
        this.endings = endings;
        this.farewells = farewells;
        this.work = work;
        this.access = access;
    }

    /** Completed when everything is accepted and paid; leaving before that needs the other side's word, see {@link ExitController}. */
    @PostMapping("/projects/{id}/ending")
    Answer end(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireOfficial(actor);
        var project = projects.get(new ProjectId(id));
        if (!project.stage().next().contains(ProjectStage.TERMINATED)) {
            throw Refusal.tooLate("project.refused.cannot-end");
        }
        var kind = in.choice("kind", EndingKind.class);
        var reason = in.optional("reason", 300);
        var handedTo = in.optional("handed_to", 200);
        if (kind == EndingKind.HONOURABLE_EXIT || !project.stage().next().contains(ProjectStage.COMPLETED)) {
            in.refuse("kind", "project.finding.exit-first");
        }
        in.refuse(farewells.wanting(project));
        if (in.ok()) {
            // the move takes the project's row, so that nothing is accepted between the account and the end
            projects.move(actor, project.id(), ProjectStage.COMPLETED, project.stage());
            var account = endings.account(project);
            if (account.unaccepted() + account.unpaid() > 0) {
                in.refuse("kind", "project.finding.not-done", account.unaccepted(), account.unpaid());
            }
        }
        if (!in.ok()) {
            return work.page(in, actor, project);
        }
        endings.complete(actor, project, reason, handedTo);
        return Redirect.to("/projects/" + id + "/work").saying("project.done.ended");
    }
}

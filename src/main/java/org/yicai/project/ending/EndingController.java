package org.yicai.project.ending;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Money;
import org.yicai.kernel.Refusal;
import org.yicai.project.Project;
import org.yicai.project.ProjectAccess;
import org.yicai.project.ProjectId;
import org.yicai.project.ProjectStage;
import org.yicai.project.Projects;
import org.yicai.project.work.Work;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Ending a project: completed when everything is accepted and paid, or left with honour. */
@Controller
class EndingController {

    private final Projects projects;
    private final Endings endings;
    private final Work work;
    private final ProjectAccess access;

    EndingController(Projects projects, Endings endings, Work work, ProjectAccess access) {
        this.projects = projects;
        this.endings = endings;
        this.work = work;
        this.access = access;
    }

    @PostMapping("/projects/{id}/ending")
    Answer end(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireOfficial(actor);
        var project = projects.get(new ProjectId(id));
        if (!project.stage().next().contains(ProjectStage.TERMINATED)) {
            throw Refusal.tooLate("project.refused.cannot-end");
        }
        var kind = in.choice("kind", EndingKind.class);
        var leaves = kind == EndingKind.HONOURABLE_EXIT;
        var ending = new Endings.Ending(
                kind, leaves ? in.text("reason", 300) : in.optional("reason", 300), refund(in), leaves ? in.text("handed_to", 200) : in.optional("handed_to", 200));
        if (in.ok()) {
            // the move takes the project's row, so that nothing is accepted between the account and the end
            projects.move(actor, project.id(), kind.stage(), from(kind, project));
            var account = endings.account(project);
            check(in, ending, account);
            if (in.ok()) {
                endings.record(actor, project, ending, account);
                return Redirect.to("/projects/" + id + "/work").saying("project.done.ended");
            }
        }
        return work.page(in, actor, project);
    }

    private static ProjectStage from(EndingKind kind, Project project) {
        if (!project.stage().next().contains(kind.stage())) {
            throw Refusal.tooLate("project.refused.cannot-end");
        }
        return project.stage();
    }

    private static Money refund(Fields in) {
        return in.typed("refund").strip().matches("0*(\\.0*)?") ? Money.NONE : in.money("refund");
    }

    private static void check(Fields in, Endings.Ending ending, Endings.Account account) {
        if (ending.kind() == EndingKind.COMPLETED && account.unaccepted() + account.unpaid() > 0) {
            in.refuse("kind", "project.finding.not-done", account.unaccepted(), account.unpaid());
        }
        if (ending.refund().compareTo(account.paid()) > 0) {
            in.refuse("refund", "project.finding.refund", account.paid().inYuan());
        }
    }
}

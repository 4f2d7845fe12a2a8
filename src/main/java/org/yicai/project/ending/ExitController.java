package org.yicai.project.ending;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.project.ProjectAccess;
import org.yicai.project.ProjectId;
import org.yicai.project.ProjectStage;
import org.yicai.project.Projects;
import org.yicai.project.work.Counterpart;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Either side proposes to leave a project with honour; the other may ask somebody of the committee to mediate. Leaving is no black mark by itself. */
@Controller
class ExitController {

    private final Projects projects;
    private final ExitFiles files;
    private final Exits exits;
    private final ExitPages pages;
    private final ProjectAccess access;
    private final Counterpart counterpart;

    ExitController(Projects projects, ExitFiles files, Exits exits, ExitPages pages, ProjectAccess access, Counterpart counterpart) {
        this.projects = projects;
        this.files = files;
        this.exits = exits;
        this.pages = pages;
        this.access = access;
        this.counterpart = counterpart;
    }

    @GetMapping("/projects/{id}/exit")
    Answer show(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireListProjects(actor);
        var project = projects.get(new ProjectId(id));
        access.requireSee(actor, project);
        return pages.page(in, actor, project);
    }

    @PostMapping("/projects/{id}/exits")
    Answer propose(@PathVariable UUID id, Fields in, Actor actor) {
        var project = projects.get(new ProjectId(id));
        var side = access.requireSide(actor, project);
        if (!project.stage().next().contains(ProjectStage.TERMINATED)) {
            throw Refusal.tooLate("project.refused.cannot-end");
        }
        projects.hold(project.id(), project.stage());
        var proposal = new Exits.Proposal(in.text("exit_reason", 600), in.text("exit_people", 300), in.text("exit_handed_to", 200));
        if (!in.ok()) {
            return pages.page(in, actor, project);
        }
        exits.propose(actor, project.id(), side, proposal, pages.settlement(project.id(), files.of(project.id())));
        counterpart.tell(actor, project.id(), side.other(), "EXIT", proposal.reason());
        return Redirect.to("/projects/" + id + "/exit").saying("project.done.exit-proposed");
    }

    @PostMapping("/projects/{id}/mediations")
    Answer mediate(@PathVariable UUID id, Fields in, Actor actor) {
        var project = projects.get(new ProjectId(id));
        var side = access.requireSide(actor, project);
        var file = files.of(project.id());
        var open = file.open().orElseThrow(() -> Refusal.tooLate("web.refused.faster"));
        var mediator = in.id("mediator");
        var words = in.text("mediation", 300);
        if (mediator != null && file.seats().stream().noneMatch(each -> each.person().equals(mediator))) {
            in.refuse("mediator", "project.finding.mediator");
        }
        if (side == open.side()) {
            in.refuse("", "project.finding.own-proposal");
        }
        if (!in.ok() || mediator == null) {
            return pages.page(in, actor, project);
        }
        exits.mediate(actor, open, mediator, words);
        return Redirect.to("/projects/" + id + "/exit").saying("project.done.mediation");
    }
}

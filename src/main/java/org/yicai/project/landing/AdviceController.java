package org.yicai.project.landing;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.council.Council;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;
import org.yicai.place.Places;
import org.yicai.project.Project;
import org.yicai.project.ProjectAccess;
import org.yicai.project.ProjectId;
import org.yicai.project.ProjectStage;
import org.yicai.project.Projects;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** The committee advises on what a higher level bought or somebody gives; it does not approve the purchase. */
@Controller
class AdviceController {

    private final Projects projects;
    private final Advices advices;
    private final Council council;
    private final Places places;
    private final ProjectAccess access;

    AdviceController(Projects projects, Advices advices, Council council, Places places, ProjectAccess access) {
        this.projects = projects;
        this.advices = advices;
        this.council = council;
        this.places = places;
        this.access = access;
    }

    @GetMapping("/projects/{id}/landing")
    Answer show(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireListProjects(actor);
        return page(in, actor, landed(id));
    }

    /** What is said here is public, so every contractor may read it. */
    private Project landed(UUID id) {
        var project = projects.get(new ProjectId(id));
        if (project.origin().ownMoney()) {
            throw new Missing();
        }
        return project;
    }

    private LandedPage page(Fields in, Actor actor, Project project) {
        return new LandedPage(in, project, advices.of(actor, project.id()), project.stage() == ProjectStage.LANDED && access.isMember(actor) && council.constituency(actor).isPresent(), places.today());
    }

    @PostMapping("/projects/{id}/advice")
    Answer advise(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireMember(actor);
        var project = landed(id);
        if (project.stage() != ProjectStage.LANDED) {
            throw Refusal.tooLate("web.refused.faster");
        }
        var seat = council.constituency(actor).orElseThrow(() -> Refusal.forbidden("project.refused.no-seat"));
        var stance = in.choice("stance", Stance.class);
        var words = in.text("words", 300);
        if (!in.ok() || stance == null) {
            return page(in, actor, project);
        }
        advices.give(actor, project.id(), seat, stance, words);
        return Redirect.to("/projects/" + id + "/landing").saying("project.done.advised");
    }
}

package org.yicai.project.ending;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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

/** Either side tells those who use a service again and again when it ends and what comes next. */
@Controller
class FarewellController {

    private static final int LENGTH = 120;
    private final Projects projects;
    private final Farewells farewells;
    private final Places places;
    private final ProjectAccess access;

    FarewellController(Projects projects, Farewells farewells, Places places, ProjectAccess access) {
        this.projects = projects;
        this.farewells = farewells;
        this.places = places;
        this.access = access;
    }

    @GetMapping("/projects/{id}/farewell")
    Answer show(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireListProjects(actor);
        var project = projects.get(new ProjectId(id));
        access.requireSee(actor, project);
        return page(in, actor, project);
    }

    private FarewellPage page(Fields in, Actor actor, Project project) {
        var ends = farewells.endsOn(project.id()).orElseThrow(Missing::new);
        var farewell = farewells.of(project.id()).orElse(null);
        return new FarewellPage(in, project, ends, farewell, farewell == null ? farewells.regular(project.id()).size() : farewell.told(), running(project) && access.sideOf(actor, project) != null, places.today());
    }

    private static boolean running(Project project) {
        return project.stage() == ProjectStage.CONTRACTED || project.stage() == ProjectStage.LANDED;
    }

    @PostMapping("/projects/{id}/farewell")
    Answer tell(@PathVariable UUID id, Fields in, Actor actor) {
        var project = projects.get(new ProjectId(id));
        access.requireSide(actor, project);
        if (!running(project)) {
            throw Refusal.tooLate("web.refused.faster");
        }
        var ends = farewells.endsOn(project.id()).orElseThrow(Missing::new);
        var next = in.text("next_step", LENGTH);
        if (!in.ok()) {
            return page(in, actor, project);
        }
        farewells.tell(actor, project, next, ends);
        return Redirect.to("/projects/" + id + "/farewell").saying("project.done.farewell");
    }
}

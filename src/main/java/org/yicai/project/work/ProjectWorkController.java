package org.yicai.project.work;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yicai.kernel.Actor;
import org.yicai.project.ProjectAccess;
import org.yicai.project.ProjectId;
import org.yicai.project.Projects;
import org.yicai.web.Answer;
import org.yicai.web.Fields;

/** The staff's page of one project. */
@Controller
class ProjectWorkController {

    private final Projects projects;
    private final Work work;
    private final ProjectAccess access;

    ProjectWorkController(Projects projects, Work work, ProjectAccess access) {
        this.projects = projects;
        this.work = work;
        this.access = access;
    }

    @GetMapping("/projects/{id}/work")
    Answer show(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireListProjects(actor);
        var project = projects.get(new ProjectId(id));
        access.requireSee(actor, project);
        return work.page(in, actor, project);
    }
}

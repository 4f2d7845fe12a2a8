package org.yicai.project.design;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.project.ProjectAccess;
import org.yicai.project.ProjectId;
import org.yicai.project.Projects;

/** How a design came to its words; read by whoever reads the design. */
@Controller
class VersionController {

    private final Projects projects;
    private final Versions versions;
    private final ProjectAccess access;

    VersionController(Projects projects, Versions versions, ProjectAccess access) {
        this.projects = projects;
        this.versions = versions;
        this.access = access;
    }

    @GetMapping("/designs/{id}/versions")
    VersionsPage list(@PathVariable UUID id, Actor actor) {
        access.requireReadDesigns(actor);
        var project = projects.get(new ProjectId(id));
        return new VersionsPage(project, versions.of(project.id()));
    }

    @GetMapping("/designs/{id}/versions/{number}")
    VersionPage show(@PathVariable UUID id, @PathVariable int number, Actor actor) {
        access.requireReadDesigns(actor);
        var project = projects.get(new ProjectId(id));
        var all = versions.of(project.id());
        var version = all.stream().filter(each -> each.number() == number).findFirst().orElseThrow(Missing::new);
        return new VersionPage(project, version, version.before(all));
    }
}

package org.yicai.project.design;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yicai.kernel.Actor;
import org.yicai.project.ProjectAccess;
import org.yicai.project.ProjectId;
import org.yicai.project.Projects;
import org.yicai.project.gate.DesignFiles;
import org.yicai.web.Fields;

/** Reading designs. */
@Controller
class ReadingController {

    private final Projects projects;
    private final DesignFiles files;
    private final DesignPages pages;
    private final ProjectAccess access;

    ReadingController(Projects projects, DesignFiles files, DesignPages pages, ProjectAccess access) {
        this.projects = projects;
        this.files = files;
        this.pages = pages;
        this.access = access;
    }

    @GetMapping("/designs")
    DesignsPage list(Actor actor) {
        access.requireListDesigns(actor);
        var only = access.onlyOf(actor);
        if (only != null && access.mayReadDesigns(actor)) {
            return new DesignsPage(projects.latest(actor, null).stream().filter(each -> each.stage().undecided()).toList(), true, false);
        }
        return new DesignsPage(projects.latest(actor, only), only == null, access.isOfficial(actor));
    }

    @GetMapping("/designs/{id}")
    DesignPage show(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireReadDesigns(actor);
        return pages.page(in, files.get(new ProjectId(id)), actor);
    }
}

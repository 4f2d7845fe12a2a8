package org.yicai.project.contract;

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

/** Looking at a contract and its changes. */
@Controller
class ContractFileController {

    private final Projects projects;
    private final ContractPages pages;
    private final ProjectAccess access;

    ContractFileController(Projects projects, ContractPages pages, ProjectAccess access) {
        this.projects = projects;
        this.pages = pages;
        this.access = access;
    }

    @GetMapping("/projects/{id}/contract")
    Answer show(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireListProjects(actor);
        var project = projects.get(new ProjectId(id));
        access.requireSee(actor, project);
        return pages.page(in, actor, project);
    }
}

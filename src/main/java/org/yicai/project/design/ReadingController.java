package org.yicai.project.design;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.project.ProjectAccess;
import org.yicai.project.ProjectId;
import org.yicai.project.Projects;
import org.yicai.project.gate.DesignFile;
import org.yicai.project.gate.DesignFiles;
import org.yicai.project.gate.Gate;
import org.yicai.project.gate.GateRules;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Reading designs, and handing one in at the gate. */
@Controller
class ReadingController {

    private final Projects projects;
    private final DesignFiles files;
    private final Gate gate;
    private final ProjectAccess access;

    ReadingController(Projects projects, DesignFiles files, Gate gate, ProjectAccess access) {
        this.projects = projects;
        this.files = files;
        this.gate = gate;
        this.access = access;
    }

    @GetMapping("/designs")
    DesignsPage list(Actor actor) {
        access.requireListProjects(actor);
        var only = access.onlyOf(actor);
        return new DesignsPage(projects.latest(actor, only), only == null, access.isOfficial(actor));
    }

    @GetMapping("/designs/{id}")
    DesignPage show(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireReadDesigns(actor);
        return page(in, files.get(new ProjectId(id)), actor);
    }

    private DesignPage page(Fields in, DesignFile file, Actor actor) {
        var project = file.project();
        var checks = project.origin().ownMoney() ? GateRules.judge(file) : List.<GateRules.Check>of();
        return new DesignPage(in, file, checks, access.isOfficial(actor) && project.stage().open());
    }

    @PostMapping("/designs/{id}/submission")
    Answer submit(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireOfficial(actor);
        var file = files.get(new ProjectId(id));
        in.refuse(gate.submit(actor, file));
        if (!in.ok()) {
            return page(in, file, actor);
        }
        return Redirect.to("/designs/" + id).saying("project.done.submitted");
    }
}

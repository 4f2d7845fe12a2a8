package org.yicai.project.design;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.project.ProjectAccess;
import org.yicai.project.ProjectId;
import org.yicai.project.gate.DesignFiles;
import org.yicai.project.gate.Gate;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Handing a design in at the gate. */
@Controller
class SubmissionController {

    private final DesignFiles files;
    private final DesignPages pages;
    private final Gate gate;
    private final Versions versions;
    private final ProjectAccess access;

    SubmissionController(DesignFiles files, DesignPages pages, Gate gate, Versions versions, ProjectAccess access) {
        this.files = files;
        this.pages = pages;
        this.gate = gate;
        this.versions = versions;
        this.access = access;
    }

    @PostMapping("/designs/{id}/submission")
    Answer submit(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireOfficial(actor);
        var file = files.get(new ProjectId(id));
        in.refuse(gate.submit(actor, file));
        if (!in.ok()) {
            return pages.page(in, file, actor);
        }
        versions.keep(actor, file.project().id(), VersionKind.SUBMITTED);
        return Redirect.to("/designs/" + id).saying("project.done.submitted");
    }
}

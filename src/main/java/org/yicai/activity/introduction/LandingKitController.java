package org.yicai.activity.introduction;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.place.Places;
import org.yicai.project.Project;
import org.yicai.project.ProjectAccess;
import org.yicai.project.ProjectId;
import org.yicai.project.Projects;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** The landing kit, for the contractor whose project it is; the purchaser says on it whether the project serves in confidence. */
@Controller
class LandingKitController {

    private final Projects projects;
    private final ProjectAccess access;
    private final LandingKit kit;
    private final Confidences confidences;
    private final Places places;

    LandingKitController(Projects projects, ProjectAccess access, LandingKit kit, Confidences confidences, Places places) {
        this.projects = projects;
        this.access = access;
        this.kit = kit;
        this.confidences = confidences;
        this.places = places;
    }

    enum Word {
        BEGIN,
        END
    }

    @GetMapping("/projects/{id}/landing-kit")
    LandingKitPage show(@PathVariable UUID id, Fields in, Actor actor) {
        var project = projects.get(new ProjectId(id));
        access.requireFollow(actor, project);
        return page(in, project, actor);
    }

    private LandingKitPage page(Fields in, Project project, Actor actor) {
        var id = project.id().value();
        return new LandingKitPage(in, project, kit.of(actor.subdistrict(), id), places.communities(actor.subdistrict()), places.today(), confidences.of(id).orElse(""), access.isOfficial(actor));
    }

    @PostMapping("/projects/{id}/confidence")
    Answer say(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireOfficial(actor);
        var project = projects.get(new ProjectId(id));
        var word = in.choice("word", Word.class);
        var reason = word == Word.BEGIN ? in.text("confidence_reason", 200) : "";
        if (word == null || !in.ok()) {
            return page(in, project, actor);
        }
        if (word == Word.BEGIN) {
            confidences.begin(actor, id, reason);
        } else {
            confidences.end(actor, id);
        }
        return Redirect.to("/projects/" + id + "/landing-kit").saying("visit.done.confidence");
    }
}

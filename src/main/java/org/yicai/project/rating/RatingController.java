package org.yicai.project.rating;

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

/** Contractor and official are partners, and both say how the other was: once for each acceptance, and once at the end. */
@Controller
class RatingController {

    private final Projects projects;
    private final Ratings ratings;
    private final Places places;
    private final ProjectAccess access;

    RatingController(Projects projects, Ratings ratings, Places places, ProjectAccess access) {
        this.projects = projects;
        this.ratings = ratings;
        this.places = places;
        this.access = access;
    }

    @GetMapping("/projects/{id}/ratings")
    Answer show(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireListProjects(actor);
        var project = projects.get(new ProjectId(id));
        access.requireFollow(actor, project);
        return page(in, actor, project, ratings.of(project.id()));
    }

    @PostMapping("/projects/{id}/ratings")
    Answer give(@PathVariable UUID id, Fields in, Actor actor) {
        var project = projects.get(new ProjectId(id));
        var side = access.requireSide(actor, project);
        var page = page(in, actor, project, ratings.of(project.id()));
        var occasion = page.file().occasions().stream().filter(each -> each.value().equals(in.typed("occasion"))).findFirst().orElse(null);
        var score = in.whole("score", 1, 5);
        var words = in.optional("rating_words", 300);
        if (occasion == null) {
            in.refuse("occasion", "project.finding.occasion");
        } else if (page.closed(occasion)) {
            in.refuse("occasion", "project.finding.rating-closed", Ratings.DAYS);
        }
        if (!in.ok() || occasion == null) {
            return page;
        }
        ratings.give(actor, project.id(), occasion, side, score, words);
        return Redirect.to("/projects/" + id + "/ratings").saying("project.done.rated");
    }

    private RatingsPage page(Fields in, Actor actor, Project project, RatingFile file) {
        return new RatingsPage(in, project, file, access.sideOf(actor, project), places.today());
    }
}

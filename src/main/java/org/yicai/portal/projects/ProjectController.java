package org.yicai.portal.projects;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.place.Places;
import org.yicai.portal.Communities;
import org.yicai.portal.ProjectLine;
import org.yicai.project.ProjectId;
import org.yicai.web.Enquiry;
import org.yicai.web.OpenToAll;
import tools.jackson.core.type.TypeReference;

/** Projects in everyone's sight. */
@Controller
class ProjectController {

    private final Enquiry enquiry;
    private final Places places;
    private final LocalWays ways;
    private final Clock clock;

    ProjectController(Enquiry enquiry, Places places, LocalWays ways, Clock clock) {
        this.enquiry = enquiry;
        this.places = places;
        this.ways = ways;
        this.clock = clock;
    }

    record Listed(List<ProjectLine> projects) {}

    @OpenToAll
    @GetMapping("/projects")
    ProjectsPage list(Actor actor) {
        var subdistrict = actor.subdistrict();
        var found = enquiry.ask(Map.of("projects", ProjectLine.ALL), Map.of("subdistrict", subdistrict.value()), new TypeReference<Listed>() {});
        var offTrack = ways.number(subdistrict, Way.OFF_TRACK_PERCENT);
        return new ProjectsPage(ProjectLine.sorted(found.projects, places.today(), offTrack), offTrack);
    }

    @OpenToAll
    @GetMapping("/projects/{id}")
    ProjectPage show(@PathVariable String id, Actor actor) {
        var sheet = enquiry.ask(Sheet.QUESTIONS, Map.of("id", ProjectId.of(id).value(), "now", clock.instant().atOffset(ZoneOffset.UTC), "today", places.today(), "zone", places.zone().getId()), new TypeReference<Sheet>() {});
        if (sheet.project().isEmpty()) {
            throw new Missing();
        }
        var project = sheet.project().getFirst();
        return new ProjectPage(project, sheet, places.today(), clock.instant(), ways.number(project.subdistrict(), Way.OFF_TRACK_PERCENT),
                new Communities(places.communities(project.subdistrict())), places.subdistrict(project.subdistrict()).name("zh"), actor.signedIn());
    }
}

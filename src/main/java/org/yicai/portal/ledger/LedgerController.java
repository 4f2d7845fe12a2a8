package org.yicai.portal.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yicai.kernel.Actor;
import org.yicai.place.Places;
import org.yicai.project.Project;
import org.yicai.project.ProjectAccess;
import org.yicai.project.ProjectId;
import org.yicai.project.Projects;
import org.yicai.web.Cursor;
import org.yicai.web.Download;
import org.yicai.web.Fields;
import org.yicai.web.Words;

/** The ledger that the contractor has to keep and hand over (财政部令第102号 art. 27), rule P13: nobody keeps it, it is there. */
@Controller
class LedgerController {

    private static final int PAGE = 50;
    private static final int MOST = 50_000;
    private final Projects projects;
    private final Events events;
    private final ProjectAccess access;
    private final Places places;
    private final Words words;

    LedgerController(Projects projects, Events events, ProjectAccess access, Places places, Words words) {
        this.projects = projects;
        this.events = events;
        this.access = access;
        this.places = places;
        this.words = words;
    }

    /** In three statements. A kind that is none shows everything. */
    @GetMapping("/projects/{id}/ledger")
    LedgerPage show(@PathVariable UUID id, Fields in, Actor actor) {
        var project = project(id, actor);
        var kind = Arrays.stream(Event.Kind.values()).filter(each -> each.name().equals(in.typed("kind"))).findFirst().orElse(null);
        var found = events.of(new Events.Wanted(project.id(), kind, access.onlyOf(actor), in.ticked("before") ? Cursor.of(in.typed("before")) : null, PAGE + 1));
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        return new LedgerPage(project, shown, kind, found.size() > PAGE ? shown.getLast().cursor() : null);
    }

    @GetMapping("/projects/{id}/ledger.csv")
    Download csv(@PathVariable UUID id, Fields in, Actor actor) {
        var project = project(id, actor);
        return new Download("text/csv;charset=utf-8", name(project, ".csv"), sheet(in).csv(all(project, actor)));
    }

    @GetMapping("/projects/{id}/ledger.xlsx")
    Download xlsx(@PathVariable UUID id, Fields in, Actor actor) {
        var project = project(id, actor);
        return new Download("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name(project, ".xlsx"), sheet(in).xlsx(project.number(), all(project, actor)));
    }

    private Project project(UUID id, Actor actor) {
        access.requireListProjects(actor);
        var project = projects.get(new ProjectId(id));
        access.requireFollow(actor, project);
        return project;
    }

    private List<Event> all(Project project, Actor actor) {
        return events.of(new Events.Wanted(project.id(), null, access.onlyOf(actor), null, MOST));
    }

    private LedgerSheet sheet(Fields in) {
        return new LedgerSheet(words, in.typed("lang").equals("en") ? "en" : "zh", places.zone());
    }

    private static String name(Project project, String ending) {
        return "ledger-" + project.number() + ending;
    }
}

package org.yicai.portal.monitoring;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.place.Places;
import org.yicai.place.WorkingDays;
import org.yicai.project.Project;
import org.yicai.project.ProjectAccess;
import org.yicai.project.ProjectId;
import org.yicai.project.Projects;
import org.yicai.project.Quarter;
import org.yicai.project.Remarks;
import org.yicai.web.Answer;
import org.yicai.web.Enquiry;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;
import tools.jackson.core.type.TypeReference;

/** A quarter that reckons itself; each side may add one sentence once it is over (P14). */
@Controller
class MonitoringController {

    private static final int DAYS = 10;
    private final Projects projects;
    private final Remarks remarks;
    private final Enquiry enquiry;
    private final Places places;
    private final WorkingDays workingDays;
    private final ProjectAccess access;

    // six: the project, what is said, what the records say, the day and the working days, and who may
    MonitoringController(Projects projects, Remarks remarks, Enquiry enquiry, Places places, WorkingDays workingDays, ProjectAccess access) {
        this.projects = projects;
        this.remarks = remarks;
        this.enquiry = enquiry;
        this.places = places;
        this.workingDays = workingDays;
        this.access = access;
    }

    /** In three statements; 404 for a quarter in which the project did not run. */
    @GetMapping("/projects/{id}/monitoring/{quarter}")
    Answer show(@PathVariable UUID id, @PathVariable String quarter, Fields in, Actor actor) {
        access.requireListProjects(actor);
        var project = projects.get(new ProjectId(id));
        access.requireFollow(actor, project);
        return page(in, actor, project, Quarter.of(quarter));
    }

    /** One sentence of each side, kept as it is. */
    @PostMapping("/projects/{id}/monitoring/{quarter}/remarks")
    Answer remark(@PathVariable UUID id, @PathVariable String quarter, Fields in, Actor actor) {
        var project = projects.get(new ProjectId(id));
        var side = access.requireSide(actor, project);
        var page = page(in, actor, project, Quarter.of(quarter));
        var words = in.text("remark", 300);
        if (!page.over()) {
            in.refuse("remark", "portal.finding.not-over", page.quarter().last());
        }
        if (!in.ok()) {
            return page;
        }
        remarks.give(actor, project.id(), page.quarter(), side, words);
        return Redirect.to("/projects/" + id + "/monitoring/" + page.quarter()).saying("portal.done.remarked");
    }

    private MonitoringPage page(Fields in, Actor actor, Project project, Quarter quarter) {
        var today = places.today();
        if (quarter.first().isAfter(today)) {
            throw new Missing();
        }
        var parameters = Map.of("id", project.id().value(), "quarter", quarter.toString(), "begin", begins(quarter.first()), "end", begins(quarter.last().plusDays(1)),
                "until", today.isBefore(quarter.last()) ? today : quarter.last().plusDays(1));
        var figures = enquiry.ask(Figures.QUESTIONS, parameters, new TypeReference<Figures>() {});
        if (figures.term().isEmpty() || !ran(figures.term().getFirst(), quarter)) {
            throw new Missing();
        }
        return new MonitoringPage(in, project, quarter, figures, today, workingDays.after(quarter.last(), DAYS), access.sideOf(actor, project));
    }

    private boolean ran(Figures.Term term, Quarter quarter) {
        var ended = term.endedAt() == null ? LocalDate.MAX : term.endedAt().atZone(places.zone()).toLocalDate();
        return term.startsOn() != null && !term.startsOn().isAfter(quarter.last()) && !ended.isBefore(quarter.first());
    }

    private OffsetDateTime begins(LocalDate day) {
        return day.atStartOfDay(places.zone()).toOffsetDateTime();
    }
}

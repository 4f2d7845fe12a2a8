package org.yicai.project.contract;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;
import org.yicai.place.Places;
import org.yicai.project.Project;
import org.yicai.project.ProjectAccess;
import org.yicai.project.ProjectId;
import org.yicai.project.Projects;
import org.yicai.project.work.Dealings;
import org.yicai.project.work.Filing;
import org.yicai.project.work.Work;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** One tap each: the contract was published in the designated medium, its copy was filed with finance. What is late is taken and marked. */
@Controller
class FilingController {

    private static final int NUMBER = 60;
    private static final int LINK = 300;
    private final Projects projects;
    private final Filings filings;
    private final Work work;
    private final Places places;
    private final ProjectAccess access;

    FilingController(Projects projects, Filings filings, Work work, Places places, ProjectAccess access) {
        this.projects = projects;
        this.filings = filings;
        this.work = work;
        this.places = places;
        this.access = access;
    }

    /** 政府采购法实施条例 art. 50; our own page does not replace the designated medium. */
    @PostMapping("/projects/{id}/publication")
    Answer publish(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireOfficial(actor);
        var project = projects.get(new ProjectId(id));
        var dealing = filings.of(project.id());
        var day = day(in, "published_on", "project.finding.published-when", dealing);
        var link = in.optional("published_in", LINK);
        if (link.isEmpty() ? dealing.mediumRequired() : !link.matches("https?://\\S+")) {
            in.refuse("published_in", "project.finding.medium");
        }
        return record(in, actor, project, dealing, Filing.Kind.PUBLISHED, day, link);
    }

    /** 政府采购法 art. 47 */
    @PostMapping("/projects/{id}/finance-filing")
    Answer file(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireOfficial(actor);
        var project = projects.get(new ProjectId(id));
        var dealing = filings.of(project.id());
        var day = day(in, "filed_on", "project.finding.filed-when", dealing);
        var number = in.optional("file_number", NUMBER);
        if (number.isEmpty()) {
            in.refuse("file_number", "project.finding.file-number");
        }
        return record(in, actor, project, dealing, Filing.Kind.FILED, day, number);
    }

    private LocalDate day(Fields in, String field, String key, Dealings.Dealing dealing) {
        var day = in.date(field);
        if (in.finding(field) == null && (day.isBefore(dealing.signedOn()) || day.isAfter(places.today()))) {
            in.refuse(field, key, dealing.signedOn(), places.today());
        }
        return day;
    }

    private Answer record(Fields in, Actor actor, Project project, Dealings.Dealing dealing, Filing.Kind kind, LocalDate day, String reference) {
        var filing = work.filings(dealing).stream().filter(each -> each.kind() == kind).findFirst().orElseThrow(Missing::new);
        if (filing.doneOn() != null) {
            throw Refusal.tooLate("project.refused.filed");
        }
        if (!in.ok()) {
            return work.page(in, actor, project);
        }
        filings.record(actor, dealing.contract(), kind, filing.dueOn(), day, reference);
        return Redirect.to("/projects/" + project.id() + "/work").saying("project.done.filed");
    }
}

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
import org.yicai.project.Rule;
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
        return record(in, actor, project, Filing.Kind.PUBLISHED, in.date("published_on"), in.optional("published_in", LINK));
    }

    /** 政府采购法 art. 47 */
    @PostMapping("/projects/{id}/finance-filing")
    Answer file(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireOfficial(actor);
        var project = projects.get(new ProjectId(id));
        return record(in, actor, project, Filing.Kind.FILED, in.date("filed_on"), in.optional("file_number", NUMBER));
    }

    private Answer record(Fields in, Actor actor, Project project, Filing.Kind kind, LocalDate day, String reference) {
        var dealing = filings.of(project.id());
        var filing = work.filings(dealing).stream().filter(each -> each.kind() == kind).findFirst().orElseThrow(Missing::new);
        if (filing.doneOn() != null) {
            throw Refusal.tooLate("project.refused.filed");
        }
        in.refuse(Rule.all(FilingRules.of(kind), new FilingRules.Case(day, reference, dealing.signedOn(), dealing.mediumRequired(), places.today())));
        if (!in.ok()) {
            return work.page(in, actor, project);
        }
        filings.record(actor, dealing.contract(), kind, filing.dueOn(), day, reference);
        return Redirect.to("/projects/" + project.id() + "/work").saying("project.done.filed");
    }
}

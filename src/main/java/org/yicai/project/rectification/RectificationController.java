package org.yicai.project.rectification;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.place.Places;
import org.yicai.place.WorkingDays;
import org.yicai.project.ContractSide;
import org.yicai.project.Project;
import org.yicai.project.ProjectAccess;
import org.yicai.project.ProjectId;
import org.yicai.project.ProjectStage;
import org.yicai.project.Projects;
import org.yicai.project.Rule;
import org.yicai.project.work.Counterpart;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** What of a project is to be mended, and asking for it: only what a term of the contract asks for. */
@Controller
class RectificationController {

    private final Projects projects;
    private final Rectifications rectifications;
    private final Places places;
    private final WorkingDays workingDays;
    private final ProjectAccess access;
    private final Counterpart counterpart;

    // six: the project, what is to be mended, the days, who may, and who hears of it
    RectificationController(Projects projects, Rectifications rectifications, Places places, WorkingDays workingDays, ProjectAccess access, Counterpart counterpart) {
        this.projects = projects;
        this.rectifications = rectifications;
        this.places = places;
        this.workingDays = workingDays;
        this.access = access;
        this.counterpart = counterpart;
    }

    @GetMapping("/projects/{id}/rectifications")
    Answer list(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireListProjects(actor);
        var project = projects.get(new ProjectId(id));
        access.requireFollow(actor, project);
        var mayAsk = access.isOfficial(actor) && project.stage() == ProjectStage.CONTRACTED;
        return page(in, project, mayAsk ? rectifications.terms(project.id()) : List.of());
    }

    @PostMapping("/projects/{id}/rectifications")
    Answer ask(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireOfficial(actor);
        var project = projects.get(new ProjectId(id));
        projects.hold(project.id(), ProjectStage.CONTRACTED);
        var terms = rectifications.terms(project.id());
        var term = terms.stream().filter(each -> each.value().equals(in.typed("term"))).findFirst().orElse(null);
        var words = in.text("mend_words", 300);
        var due = in.date("mend_due");
        in.refuse(Rule.all(RectificationRules.ALL, new RectificationRules.Case(term, due, workingDays.after(places.today(), RectificationRules.LEAST_DAYS))));
        if (!in.ok() || term == null) {
            return page(in, project, terms);
        }
        var made = rectifications.ask(actor, project.id(), term, words, due);
        counterpart.tell(actor, project.id(), ContractSide.CONTRACTOR, "MEND", due, words);
        return Redirect.to("/rectifications/" + made).saying("project.done.mend-asked");
    }

    private RectificationsPage page(Fields in, Project project, List<Term> terms) {
        var earliest = workingDays.after(places.today(), RectificationRules.LEAST_DAYS);
        return new RectificationsPage(in, project, rectifications.of(project.id()), terms, earliest, places.today());
    }
}

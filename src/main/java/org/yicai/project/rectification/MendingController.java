package org.yicai.project.rectification;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.place.Places;
import org.yicai.project.ContractSide;
import org.yicai.project.Project;
import org.yicai.project.ProjectAccess;
import org.yicai.project.Projects;
import org.yicai.project.Rule;
import org.yicai.project.work.Counterpart;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** One matter to be mended: the contractor says what was done or why not, and the purchaser how it ended. */
@Controller
class MendingController {

    private final Projects projects;
    private final Rectifications rectifications;
    private final Places places;
    private final ProjectAccess access;
    private final Counterpart counterpart;

    MendingController(Projects projects, Rectifications rectifications, Places places, ProjectAccess access, Counterpart counterpart) {
        this.projects = projects;
        this.rectifications = rectifications;
        this.places = places;
        this.access = access;
        this.counterpart = counterpart;
    }

    @GetMapping("/rectifications/{id}")
    Answer show(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireListProjects(actor);
        var it = rectifications.get(id);
        var project = projects.get(it.project());
        access.requireFollow(actor, project);
        return page(in, actor, project, it);
    }

    /** 政府采购法 art. 50: neither side changes a contract alone; whoever is asked for more says so here. */
    @PostMapping("/rectifications/{id}/answer")
    Answer answer(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireContractor(actor);
        var it = rectifications.get(id);
        var project = projects.get(it.project());
        requireSide(actor, project, ContractSide.CONTRACTOR);
        var answer = in.choice("mend_answer", Rectification.Answer.class);
        var words = said(in, "mend_answer_words", "project.finding.mend-answer");
        if (!in.ok() || answer == null) {
            return page(in, actor, project, it);
        }
        rectifications.answer(actor, id, answer, words);
        counterpart.tell(actor, project.id(), ContractSide.PURCHASER, "MEND.ANSWERED", words);
        return Redirect.to("/rectifications/" + id).saying("project.done.mend-answered");
    }

    @PostMapping("/rectifications/{id}/closing")
    Answer close(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireOfficial(actor);
        var it = rectifications.get(id);
        var project = projects.get(it.project());
        requireSide(actor, project, ContractSide.PURCHASER);
        var outcome = in.choice("outcome", Rectification.Outcome.class);
        var words = said(in, "outcome_words", "project.finding.mend-outcome");
        in.refuse(Rule.all(RectificationRules.ENDS, new RectificationRules.Closing(it, outcome, places.today())));
        if (!in.ok() || outcome == null) {
            return page(in, actor, project, it);
        }
        rectifications.close(actor, it, outcome, words);
        counterpart.tell(actor, project.id(), ContractSide.CONTRACTOR, "MEND.CLOSED", words);
        return Redirect.to("/rectifications/" + id).saying("project.done.mend-closed");
    }

    private void requireSide(Actor actor, Project project, ContractSide side) {
        if (access.requireSide(actor, project) != side) {
            throw Refusal.forbidden("project.refused.other-side");
        }
    }

    private static String said(Fields in, String field, String key) {
        var words = in.optional(field, 300);
        if (words.isEmpty()) {
            in.refuse(field, key);
        }
        return words;
    }

    private RectificationPage page(Fields in, Actor actor, Project project, Rectification it) {
        return new RectificationPage(in, project, it, access.sideOf(actor, project), places.today());
    }
}

package org.yicai.project.procurement;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.project.ContractSide;
import org.yicai.project.Project;
import org.yicai.project.ProjectAccess;
import org.yicai.project.ProjectId;
import org.yicai.project.ProjectStage;
import org.yicai.project.Projects;
import org.yicai.project.work.Counterpart;
import org.yicai.project.work.Dealings;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** An individual is chosen by two hands: one proposes, another official or the administrator says yes or no (财政部令第102号 art. 18). */
@Controller
class SecondHandController {

    private final Projects projects;
    private final SecondHand hand;
    private final Choosing choosing;
    private final Dealings dealings;
    private final ProjectAccess access;
    private final Counterpart counterpart;

    // six: what is chosen among whom, who may, and who hears of it
    SecondHandController(Projects projects, SecondHand hand, Choosing choosing, Dealings dealings, ProjectAccess access, Counterpart counterpart) {
        this.projects = projects;
        this.hand = hand;
        this.choosing = choosing;
        this.dealings = dealings;
        this.access = access;
        this.counterpart = counterpart;
    }

    /** What the second hand says. */
    enum Reply {
        CONFIRMED,
        TURNED_DOWN
    }

    @GetMapping("/projects/{id}/award")
    AwardPage show(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireSecondHand(actor);
        var project = projects.get(new ProjectId(id));
        return page(in, actor, project, hand.latest(project.id()));
    }

    private AwardPage page(Fields in, Actor actor, Project project, Choice choice) {
        var check = dealings.selfChecks(project.id()).stream().filter(each -> each.id().equals(choice.selfCheck())).findFirst().orElseThrow();
        return new AwardPage(in, project, choice, check, choice.open() && project.stage() == ProjectStage.PASSED && !actor.isPerson(choice.awardedBy()), access.isOfficial(actor));
    }

    @PostMapping("/projects/{id}/award-answer")
    Answer answer(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireSecondHand(actor);
        var project = projects.get(new ProjectId(id));
        var choice = hand.latest(project.id());
        if (!choice.open() || project.stage() != ProjectStage.PASSED) {
            throw Refusal.tooLate("web.refused.faster");
        }
        if (actor.isPerson(choice.awardedBy())) {
            throw Refusal.forbidden("project.refused.second-hand");
        }
        var reply = in.choice("answer", Reply.class);
        var reason = reply == Reply.TURNED_DOWN ? in.text("turned_down", 300) : "";
        if (reply == Reply.CONFIRMED) {
            in.refuse(choosing.judge(project, choice.award(), choice.awardedBy().equals(project.draftedBy())).findings());
        }
        if (!in.ok()) {
            return page(in, actor, project, choice);
        }
        return reply == Reply.CONFIRMED ? confirm(actor, project, choice) : turnDown(actor, project, choice, reason);
    }

    private Answer confirm(Actor actor, Project project, Choice choice) {
        var back = Redirect.to("/projects/" + project.id() + "/award");
        if (choosing.sentBack(actor, project.id(), choice.contractor())) {
            return back.saying("project.done.sent-back");
        }
        projects.move(actor, project.id(), ProjectStage.AWARDED, ProjectStage.PASSED);
        projects.giveTo(project.id(), choice.contractor());
        hand.confirm(actor, choice);
        counterpart.tell(actor, project.id(), ContractSide.CONTRACTOR, "AWARDED", choice.award().amount().inYuan(), choice.award().reason());
        return back.saying("project.done.awarded");
    }

    private Answer turnDown(Actor actor, Project project, Choice choice, String reason) {
        projects.hold(project.id(), ProjectStage.PASSED);
        hand.turnDown(actor, choice, reason);
        return Redirect.to("/projects/" + project.id() + "/award").saying("project.done.turned-down");
    }
}

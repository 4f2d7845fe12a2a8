package org.yicai.activity.change;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.activity.Activities;
import org.yicai.activity.ActivityId;
import org.yicai.activity.schedule.ActivityPages;
import org.yicai.activity.schedule.WayForward;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** "I can still come", with one tap. "I cannot" is giving the seat back as ever. */
@Controller
class StillComingController {

    private final Activities activities;
    private final Questions questions;
    private final Obstacles obstacles;
    private final ActivityPages pages;

    StillComingController(Activities activities, Questions questions, Obstacles obstacles, ActivityPages pages) {
        this.activities = activities;
        this.questions = questions;
        this.obstacles = obstacles;
        this.pages = pages;
    }

    @PostMapping("/activities/{id}/still-coming")
    Answer create(@PathVariable UUID id, Fields in, Actor actor) {
        var activity = activities.get(new ActivityId(id));
        var question = questions.of(activity.id(), actor.requirePerson()).orElseThrow(() -> Refusal.tooLate("activity.refused.no-question"));
        var still = obstacles.of(activity, question);
        if (still != null) {
            in.refuse("position", still.why().key(), still.why().args().toArray());
            return pages.of(in, activity, actor, new WayForward(still.rule(), "activity.way.STILL", still.way()));
        }
        if (activity.riskLevel().asksConsent() && !question.accepted() && !in.ticked("risk")) {
            in.refuse("position", "activity.finding.risk");
            return pages.of(in, activity, actor, new WayForward("I1", "activity.way.RISK_ACCEPTED", "/activities/" + id + "#risk"));
        }
        if (!questions.can(actor, question, in.ticked("risk"))) {
            throw Refusal.tooLate("activity.refused.no-question");
        }
        return Redirect.to("/activities/" + id).saying("activity.done.still-coming");
    }
}

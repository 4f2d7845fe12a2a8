package org.yicai.activity.attendance;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.activity.Activities;
import org.yicai.activity.ActivityId;
import org.yicai.activity.schedule.ActivityPages;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Somebody on duty notes a neighbour at the door, and hands over the code with which the neighbour answers. */
@Controller
class WalkInController {

    private final Activities activities;
    private final WalkInForm form;
    private final DutyRoster roster;
    private final Attendances attendances;
    private final ActivityPages pages;
    private final Texts texts;

    // six: who is on duty, who came, and the message to them
    WalkInController(Activities activities, WalkInForm form, DutyRoster roster, Attendances attendances, ActivityPages pages, Texts texts) {
        this.activities = activities;
        this.form = form;
        this.roster = roster;
        this.attendances = attendances;
        this.pages = pages;
        this.texts = texts;
    }

    @PostMapping("/activities/{id}/walk-ins")
    Answer create(@PathVariable UUID id, Fields in, Actor actor) {
        var activity = activities.get(new ActivityId(id));
        roster.requireOnDuty(actor, activity);
        var entry = form.read(in, activity, actor);
        if (entry == null) {
            return pages.of(in, activity, actor);
        }
        var noted = attendances.note(actor, activity.id(), entry.arrival());
        if (noted == null) {
            throw Refusal.tooLate("activity.finding.there-already");
        }
        if (entry.phone() != null) {
            texts.send(activity, entry.phone(), noted.code());
        }
        return Redirect.to("/activities/" + id + "?given=" + noted.code()).saying("activity.done.walked-in");
    }
}

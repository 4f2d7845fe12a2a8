package org.yicai.activity.attendance;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.activity.Activities;
import org.yicai.activity.Activity;
import org.yicai.activity.ActivityId;
import org.yicai.kernel.Actor;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** A sheet of paper at the door: to print, and to key in afterwards. */
@Controller
class PaperController {

    private final Activities activities;
    private final DutyRoster roster;
    private final RollCall rollCall;
    private final PaperForm form;

    PaperController(Activities activities, DutyRoster roster, RollCall rollCall, PaperForm form) {
        this.activities = activities;
        this.roster = roster;
        this.rollCall = rollCall;
        this.form = form;
    }

    @GetMapping("/activities/{id}/sheet")
    SheetPage print(@PathVariable UUID id, Actor actor) {
        var activity = onDuty(id, actor);
        return new SheetPage(activity, rollCall.rows(activity.id()));
    }

    @GetMapping("/activities/{id}/paper")
    PaperPage show(@PathVariable UUID id, Fields in, Actor actor) {
        var activity = onDuty(id, actor);
        return new PaperPage(in, activity, rollCall.rows(activity.id()));
    }

    @PostMapping("/activities/{id}/paper")
    Answer create(@PathVariable UUID id, Fields in, Actor actor) {
        var activity = onDuty(id, actor);
        var rows = rollCall.rows(activity.id());
        form.take(in, activity, rows, actor);
        return in.ok() ? Redirect.to("/activities/" + id + "/roll-call").saying("activity.done.keyed-in") : new PaperPage(in, activity, rows);
    }

    private Activity onDuty(UUID id, Actor actor) {
        var activity = activities.get(new ActivityId(id));
        roster.requireOnDuty(actor, activity);
        return activity;
    }
}

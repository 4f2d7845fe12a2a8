package org.yicai.activity.schedule;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.activity.Activities;
import org.yicai.activity.ActivityAccess;
import org.yicai.activity.ActivityId;
import org.yicai.kernel.Actor;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Whoever runs an activity calls it off, with a reason that everybody reads. */
@Controller
class CancellationController {

    private final Activities activities;
    private final Plans plans;
    private final ActivityPages pages;
    private final ActivityAccess access;

    CancellationController(Activities activities, Plans plans, ActivityPages pages, ActivityAccess access) {
        this.activities = activities;
        this.plans = plans;
        this.pages = pages;
        this.access = access;
    }

    @PostMapping("/activities/{id}/cancellation")
    Answer create(@PathVariable UUID id, Fields in, Actor actor) {
        var activity = activities.get(new ActivityId(id));
        access.requireOwn(actor, activity);
        var reason = in.text("reason", 200);
        if (!in.ok()) {
            return pages.of(in, activity, actor);
        }
        if (in.ticked("following") && activity.series() != null) {
            plans.cancelFollowing(actor, activity, reason);
        } else {
            plans.cancel(actor, activity.id(), reason);
        }
        return Redirect.to("/activities/" + id).saying("activity.done.cancelled");
    }
}

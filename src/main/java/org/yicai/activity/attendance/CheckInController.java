package org.yicai.activity.attendance;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.activity.Activities;
import org.yicai.activity.Activity;
import org.yicai.activity.ActivityAccess;
import org.yicai.activity.ActivityId;
import org.yicai.kernel.Door;
import org.yicai.activity.Through;
import org.yicai.activity.schedule.ActivityPages;
import org.yicai.kernel.Actor;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Somebody who is there types the code that hangs at the door: no place is tracked. */
@Controller
class CheckInController {

    private final Activities activities;
    private final Attendances attendances;
    private final ActivityPages pages;
    private final ActivityAccess access;
    private final Clock clock;

    CheckInController(Activities activities, Attendances attendances, ActivityPages pages, ActivityAccess access, Clock clock) {
        this.activities = activities;
        this.attendances = attendances;
        this.pages = pages;
        this.access = access;
        this.clock = clock;
    }

    @PostMapping("/activities/{id}/check-ins")
    Answer create(@PathVariable UUID id, Fields in, Actor actor) {
        var activity = activities.get(new ActivityId(id));
        var known = attendances.known(activity.id(), actor.requirePerson());
        judge(in, activity, known, actor);
        if (!in.ok()) {
            return pages.of(in, activity, actor);
        }
        attendances.note(actor, activity.id(), new Arrival(actor.requirePerson(), actor.name(), Attendances.capacity(known), Through.CODE, door(in, known)));
        return Redirect.to("/activities/" + id).saying("activity.done.checked-in");
    }

    /** What the link says, else what the sign-up said. */
    private static Door door(Fields in, Attendances.Known known) {
        var linked = Door.via(in.typed("via"));
        return linked != Door.SELF || known.door() == null ? linked : known.door();
    }

    private void judge(Fields in, Activity activity, Attendances.Known known, Actor actor) {
        var code = in.text("code", 12).replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (!activity.doorIsOpen(clock.instant())) {
            in.refuse("code", activity.cancelledAt() == null ? "activity.finding.door" : "activity.finding.cancelled");
        } else if (access.isOwn(actor, activity)) {
            in.refuse("code", "activity.finding.own-staff");
        } else if (known.there()) {
            in.refuse("code", "activity.finding.there-already");
        } else if (!code.equals(activity.code())) {
            in.refuse("code", "activity.finding.code");
        }
    }
}

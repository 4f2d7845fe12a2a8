package org.yicai.activity.attendance;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.activity.Activities;
import org.yicai.activity.Activity;
import org.yicai.activity.ActivityId;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Door;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Somebody who is there types the code at the door, and taps when leaving: no place is tracked. */
@Controller
class CheckInController {

    private final Activities activities;
    private final RollCall rollCall;
    private final Doorkeeper doorkeeper;
    private final DutyRoster roster;
    private final Clock clock;

    CheckInController(Activities activities, RollCall rollCall, Doorkeeper doorkeeper, DutyRoster roster, Clock clock) {
        this.activities = activities;
        this.rollCall = rollCall;
        this.doorkeeper = doorkeeper;
        this.roster = roster;
        this.clock = clock;
    }

    @GetMapping("/activities/{id}/check-in")
    CheckInPage show(@PathVariable UUID id, Fields in, Actor actor) {
        return page(in, activities.get(new ActivityId(id)), actor, null);
    }

    @PostMapping("/activities/{id}/check-ins")
    Answer create(@PathVariable UUID id, Fields in, Actor actor) {
        var code = in.text("code", 12);
        var activity = activities.get(new ActivityId(id));
        return in.ok() ? take(in, activity, actor, new Tap(Crossing.IN, new Whom.Self(code, Door.via(in.typed("via"))), clock.instant())) : page(in, activity, actor, null);
    }

    @PostMapping("/activities/{id}/check-outs")
    Answer leave(@PathVariable UUID id, Fields in, Actor actor) {
        return take(in, activities.get(new ActivityId(id)), actor, new Tap(Crossing.OUT, new Whom.Self("", Door.SELF), clock.instant()));
    }

    private Answer take(Fields in, Activity activity, Actor actor, Tap tap) {
        if (doorkeeper.take(actor, activity, tap) instanceof Outcome.Broken broken) {
            in.refuse(broken.rule().finding("code"));
            return page(in, activity, actor, broken.rule());
        }
        return Redirect.to("/activities/" + activity.id() + "/check-in").saying(tap.crossing() == Crossing.IN ? "activity.done.checked-in" : "activity.done.checked-out");
    }

    private CheckInPage page(Fields in, Activity activity, Actor actor, @Nullable DoorRule broken) {
        var row = rollCall.of(activity.id(), actor.requirePerson()).orElse(null);
        return new CheckInPage(in, activity, row, broken == null ? null : broken.way(activity.id()), roster.has(actor, activity), clock.instant());
    }
}

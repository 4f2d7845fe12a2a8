package org.yicai.activity.signup;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.activity.Activities;
import org.yicai.activity.Activity;
import org.yicai.activity.ActivityAccess;
import org.yicai.activity.ActivityId;
import org.yicai.activity.schedule.ActivityPages;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Door;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Signing up with one tap, and taking it back with one. Nobody is assigned (志愿服务条例 art. 25). */
@Controller
class SignUpController {

    private final Activities activities;
    private final SignUps signUps;
    private final ActivityPages pages;
    private final ActivityAccess access;
    private final Clock clock;

    SignUpController(Activities activities, SignUps signUps, ActivityPages pages, ActivityAccess access, Clock clock) {
        this.activities = activities;
        this.signUps = signUps;
        this.pages = pages;
        this.access = access;
        this.clock = clock;
    }

    @PostMapping("/activities/{id}/sign-ups")
    Answer create(@PathVariable UUID id, Fields in, Actor actor) {
        var activity = activities.get(new ActivityId(id));
        var position = in.optionalId("position");
        if (in.ok()) {
            judge(in, activity, position, actor);
        }
        if (!in.ok()) {
            return pages.of(in, activity, actor);
        }
        signUps.signUp(actor, activity.id(), position, Door.via(in.typed("via")));
        return Redirect.to("/activities/" + id).saying(position == null ? "activity.done.signed-up" : "activity.done.position-taken");
    }

    private void judge(Fields in, Activity activity, @Nullable UUID position, Actor actor) {
        var facts = signUps.facts(activity, actor.requirePerson(), position);
        if (facts.isEmpty()) {
            in.refuse("position", "web.finding.choice");
            return;
        }
        var wish = new Wish(activity, position, access.mayTakePosition(actor), access.isOwn(actor, activity), facts.get(), clock.instant());
        SignUpRule.first(wish).ifPresent(in::refuse);
    }

    @PostMapping("/activities/{id}/withdrawals")
    Answer withdraw(@PathVariable UUID id, Actor actor) {
        signUps.withdraw(actor, activities.get(new ActivityId(id)));
        return Redirect.to("/activities/" + id).saying("activity.done.withdrawn");
    }
}

package org.yicai.activity.signup;

import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.activity.Activities;
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
    private final Wishes wishes;
    private final ActivityPages pages;

    SignUpController(Activities activities, SignUps signUps, Wishes wishes, ActivityPages pages) {
        this.activities = activities;
        this.signUps = signUps;
        this.wishes = wishes;
        this.pages = pages;
    }

    @PostMapping("/activities/{id}/sign-ups")
    Answer create(@PathVariable UUID id, Fields in, Actor actor) {
        var activity = activities.get(new ActivityId(id));
        var position = in.optionalId("position");
        var way = in.ok() ? wishes.judge(in, activity, position, actor, Set.of()) : null;
        if (!in.ok()) {
            return pages.of(in, activity, actor, way);
        }
        signUps.signUp(actor, activity.id(), position, Door.via(in.typed("via")), in.ticked("risk"));
        return Redirect.to("/activities/" + id).saying(position == null ? "activity.done.signed-up" : "activity.done.position-taken");
    }

    @PostMapping("/activities/{id}/withdrawals")
    Answer withdraw(@PathVariable UUID id, Actor actor) {
        var late = signUps.withdraw(actor, activities.get(new ActivityId(id)));
        return Redirect.to("/activities/" + id).saying(late ? "activity.done.withdrawn-late" : "activity.done.withdrawn");
    }
}

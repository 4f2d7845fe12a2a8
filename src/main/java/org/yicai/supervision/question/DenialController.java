package org.yicai.supervision.question;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.activity.Activities;
import org.yicai.activity.Activity;
import org.yicai.activity.ActivityId;
import org.yicai.activity.Estimates;
import org.yicai.activity.Phase;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Role;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Somebody with an account says of an activity that is over: I was not there, I saw nothing of it. Those without one say so on the link that they got at the door. */
@Controller
class DenialController {

    private final Activities activities;
    private final Denials denials;
    private final Estimates estimates;
    private final Clock clock;

    DenialController(Activities activities, Denials denials, Estimates estimates, Clock clock) {
        this.activities = activities;
        this.denials = denials;
        this.estimates = estimates;
        this.clock = clock;
    }

    @GetMapping("/activities/{id}/denial")
    DenialPage show(@PathVariable UUID id, Fields in, Actor actor) {
        return page(in, actor, over(id));
    }

    /** Whoever is paid for it does not speak for those whom it was for (SV7). */
    @PostMapping("/activities/{id}/denial")
    Answer say(@PathVariable UUID id, Fields in, Actor actor) {
        actor.requirePerson();
        var activity = over(id);
        var kind = in.choice("denial", Denials.Kind.class);
        if (!in.ok() || kind == null) {
            return page(in, actor, activity);
        }
        if (own(actor, activity)) {
            throw Refusal.forbidden("supervision.refused.own-activity");
        }
        if (!denials.say(actor.at(activity.subdistrict()), id, kind)) {
            throw Refusal.tooLate("supervision.refused.said");
        }
        estimates.leaveOut(activity.subdistrict(), id);
        return Redirect.to("/activities/" + id + "/denial").saying("supervision.done.denied");
    }

    private DenialPage page(Fields in, Actor actor, Activity activity) {
        return new DenialPage(in, activity, denials.said(activity.id().value(), actor.requirePerson()), own(actor, activity));
    }

    private static boolean own(Actor actor, Activity activity) {
        return actor.appointments().stream().anyMatch(each -> each.role() == Role.CONTRACTOR || each.organisation().equals(activity.holder()));
    }

    /** @throws Missing for what is not over, was called off, or no contract pays for */
    private Activity over(UUID id) {
        var activity = activities.get(new ActivityId(id));
        if (activity.phase(clock.instant()) != Phase.OVER || !activity.contracted()) {
            throw new Missing();
        }
        return activity;
    }
}

package org.yicai.activity.change;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.activity.Abilities;
import org.yicai.activity.Activities;
import org.yicai.activity.Activity;
import org.yicai.activity.ActivityAccess;
import org.yicai.activity.ActivityId;
import org.yicai.activity.change.Hindrances.Comer;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Whoever runs an activity changes it while it is public, alone or with those that follow in its series. */
@Controller
class ChangeController {

    private final Activities activities;
    private final Changes changes;
    private final ChangeForm form;
    private final Upheaval upheaval;
    private final ActivityAccess access;
    private final Abilities abilities;

    // six: what is, what shall be, and what that means for those who signed up
    ChangeController(Activities activities, Changes changes, ChangeForm form, Upheaval upheaval, ActivityAccess access, Abilities abilities) {
        this.activities = activities;
        this.changes = changes;
        this.form = form;
        this.upheaval = upheaval;
        this.access = access;
        this.abilities = abilities;
    }

    @GetMapping("/activities/{id}/change")
    ChangePage show(@PathVariable UUID id, Fields in, Actor actor) {
        var activity = own(id, actor);
        var spots = changes.spots(id);
        return new ChangePage(form.begin(in, changes.now(activity), spots), activity, spots, List.of(), abilities);
    }

    @PostMapping("/activities/{id}/change")
    Answer create(@PathVariable UUID id, Fields in, Actor actor) {
        var activity = own(id, actor);
        var meant = changes.meant(activity, in.ticked("following"));
        var now = meant.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(() -> Refusal.tooLate("activity.refused.change"));
        // two people had the page open: the second one looks again
        if (!in.typed("seen").isBlank() && !in.typed("seen").equals(Integer.toString(now.version()))) {
            throw Refusal.tooLate("activity.refused.changed-meanwhile");
        }
        var spots = changes.spots(id);
        var change = form.read(in, now, spots);
        if (change == null) {
            return new ChangePage(in, activity, spots, List.of(), abilities);
        }
        meant.forEach(each -> form.fits(in, activity, each, change, changes.spots(each.id())));
        Map<Planned, List<Comer>> comers = new LinkedHashMap<>();
        if (in.ok()) {
            meant.forEach(each -> comers.put(each, upheaval.comers(actor, each, change, meant)));
        }
        var hindered = comers.values().stream().flatMap(List::stream).filter(each -> each.hindrance() != null && !each.hindrance().rule().equals("I1")).toList();
        if (in.ok() && !hindered.isEmpty() && !in.ticked("confirmed")) {
            in.refuse("confirmed", "activity.finding.change-hindered", hindered.size());
        }
        if (!in.ok()) {
            return new ChangePage(in, activity, spots, hindered, abilities);
        }
        upheaval.carryOut(actor, activity, change, comers);
        return Redirect.to("/activities/" + id).saying("activity.done.changed");
    }

    private Activity own(UUID id, Actor actor) {
        var activity = activities.get(new ActivityId(id));
        access.requireOwn(actor, activity);
        return activity;
    }
}

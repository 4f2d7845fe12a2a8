package org.yicai.activity.signup;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.activity.Activities;
import org.yicai.activity.Activity;
import org.yicai.activity.ActivityAccess;
import org.yicai.activity.ActivityId;
import org.yicai.activity.schedule.ActivityPages;
import org.yicai.kernel.Actor;
import org.yicai.need.Pasted;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Pastes a list that neighbours appended themselves to in a chat group, looks through it, and signs them up by name. */
@Controller
class GroupListController {

    private final Activities activities;
    private final GuestList guests;
    private final GuestForm form;
    private final ActivityPages pages;
    private final ActivityAccess access;

    GroupListController(Activities activities, GuestList guests, GuestForm form, ActivityPages pages, ActivityAccess access) {
        this.activities = activities;
        this.guests = guests;
        this.form = form;
        this.pages = pages;
        this.access = access;
    }

    @GetMapping("/activities/{id}/group-list")
    ListPastePage ask(@PathVariable UUID id, Fields in, Actor actor) {
        return new ListPastePage(in, kept(id, actor));
    }

    @PostMapping("/activities/{id}/group-list")
    Answer check(@PathVariable UUID id, Fields in, Actor actor) {
        var activity = kept(id, actor);
        var pasted = Pasted.read(in.text("text", Pasted.LONGEST));
        form.open(in, activity);
        if (in.ok() && pasted.rows().isEmpty()) {
            in.refuse("text", "activity.finding.paste");
        }
        return in.ok() ? new ListCheckPage(in, activity, form.fresh(in, activity, pasted), pasted.left()) : new ListPastePage(in, activity);
    }

    @PostMapping("/activities/{id}/group-sign-ups")
    Answer create(@PathVariable UUID id, Fields in, Actor actor) {
        var activity = kept(id, actor);
        int rows = GuestForm.rows(in);
        var list = form.read(in, activity, rows);
        if (!in.ok()) {
            return rows == 0 ? new ListPastePage(in, activity) : new ListCheckPage(in, activity, form.again(in, activity, rows), List.of());
        }
        int waits = guests.write(actor, activity, access.door(actor, activity), list);
        return waits == 0 ? Redirect.to("/activities/" + id).saying("activity.done.listed") : Redirect.to("/activities/" + id + "/waiting").saying("activity.done.listed-waiting");
    }

    @PostMapping("/activities/{id}/group-withdrawals")
    Answer strike(@PathVariable UUID id, Fields in, Actor actor) {
        var activity = kept(id, actor);
        var signUp = in.id("sign_up");
        if (signUp == null) {
            return pages.of(in, activity, actor);
        }
        guests.strike(actor, activity, signUp);
        return Redirect.to("/activities/" + id).saying("activity.done.struck");
    }

    private Activity kept(UUID id, Actor actor) {
        var activity = activities.get(new ActivityId(id));
        access.requireKeepList(actor, activity);
        return activity;
    }
}

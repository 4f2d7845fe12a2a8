package org.yicai.activity.photo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.activity.Activities;
import org.yicai.activity.ActivityId;
import org.yicai.activity.schedule.ActivityPages;
import org.yicai.kernel.Actor;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Pace;
import org.yicai.web.Redirect;

/** Whoever is on a photograph asks that it be closed to the public. */
@Controller
class PhotoAskController {

    private final Activities activities;
    private final ActivityPages pages;
    private final PhotoAsks asks;
    private final Pace pace;

    PhotoAskController(Activities activities, ActivityPages pages, PhotoAsks asks, Pace pace) {
        this.activities = activities;
        this.pages = pages;
        this.asks = asks;
        this.pace = pace;
    }

    @OpenToAll(everywhere = true)
    @PostMapping("/activities/{id}/photos/{number}/asks")
    Answer ask(@PathVariable UUID id, @PathVariable int number, Fields in, Actor actor, HttpServletRequest request, HttpServletResponse response) {
        var activity = activities.get(new ActivityId(id));
        var about = in.choice("about", PhotoAsks.About.class);
        var wait = in.ok() ? pace.take("photo-ask", false, request, response) : null;
        if (wait != null) {
            in.refuse("about", "photo.finding.pace", wait.toMinutes() + 1);
        }
        if (about == null || !in.ok()) {
            return pages.of(in, activity, actor);
        }
        var hidden = asks.ask(actor.at(activity.subdistrict()), activity.id(), number, about);
        return Redirect.to("/activities/" + id).saying(hidden ? "photo.done.asked-hidden" : "photo.done.asked");
    }
}

package org.yicai.activity.attendance;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.activity.Activities;
import org.yicai.activity.Activity;
import org.yicai.activity.ActivityAccess;
import org.yicai.activity.ActivityId;
import org.yicai.activity.opinion.HouseholdOpinions;
import org.yicai.activity.photo.ResultPhotos;
import org.yicai.activity.schedule.ActivityPages;
import org.yicai.kernel.Actor;
import org.yicai.project.Unit;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** The contractor says what was done; whether it was so is for others to say. */
@Controller
class ResultController {

    private final Activities activities;
    private final Results results;
    private final ActivityPages pages;
    private final ActivityAccess access;
    private final Clock clock;
    private final HouseholdOpinions opinions;
    private final ResultPhotos photos;

    // seven: what was done, photographs beside it, and who is asked whether it was so
    ResultController(Activities activities, Results results, ActivityPages pages, ActivityAccess access, Clock clock, HouseholdOpinions opinions, ResultPhotos photos) {
        this.activities = activities;
        this.results = results;
        this.pages = pages;
        this.access = access;
        this.clock = clock;
        this.opinions = opinions;
        this.photos = photos;
    }

    @PostMapping("/activities/{id}/result")
    Answer create(@PathVariable UUID id, Fields in, Actor actor) {
        var activity = activities.get(new ActivityId(id));
        access.requireOwn(actor, activity);
        var quantity = quantity(in, activity);
        var words = in.text("words", 1_000);
        var sent = photos.sent(in);
        if (activity.cancelledAt() != null) {
            in.refuse("words", "activity.finding.cancelled");
        } else if (clock.instant().isBefore(activity.startsAt())) {
            in.refuse("words", "activity.finding.not-begun");
        }
        if (!in.ok()) {
            return pages.of(in, activity, actor);
        }
        results.record(actor, activity.id(), quantity, words);
        opinions.join(actor, activity.id());
        if (!sent.isEmpty()) {
            var held = photos.add(actor, activity, in, sent);
            return !in.ok() ? pages.of(in, activity, actor) : held ? Redirect.to("/activities/" + id + "/photos").saying("photo.done.recorded-held") : recorded(id);
        }
        return recorded(id);
    }

    private static Redirect recorded(UUID id) {
        return Redirect.to("/activities/" + id).saying("activity.done.recorded");
    }

    /** An occasion is one session, whatever is typed. */
    private int quantity(Fields in, Activity activity) {
        if (activity.unit() == Unit.SESSION) {
            return 1;
        }
        var quantity = in.whole("quantity", 1, 100_000);
        if (activity.unit() == Unit.PERSON_TIME && in.finding("quantity") == null) {
            var served = results.served(activity.id());
            if (quantity > served) {
                in.refuse("quantity", "activity.finding.more-than-there", served);
            }
        }
        return quantity;
    }
}

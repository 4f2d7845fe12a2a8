package org.yicai.activity.signup;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.activity.Activities;
import org.yicai.activity.Activity;
import org.yicai.activity.ActivityAccess;
import org.yicai.activity.ActivityId;
import org.yicai.activity.Phase;
import org.yicai.kernel.Actor;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** The organiser or a leader lets volunteers be asked for an empty seat. */
@Controller
class CoverController {

    private static final int MOST = 20;
    private final Activities activities;
    private final Covers covers;
    private final ActivityAccess access;
    private final LocalWays ways;
    private final Clock clock;

    CoverController(Activities activities, Covers covers, ActivityAccess access, LocalWays ways, Clock clock) {
        this.activities = activities;
        this.covers = covers;
        this.access = access;
        this.ways = ways;
        this.clock = clock;
    }

    @GetMapping("/activities/{id}/cover")
    CoverPage show(@PathVariable UUID id, Fields in, Actor actor) {
        return page(in, sought(id, actor));
    }

    @PostMapping("/activities/{id}/cover")
    Answer ask(@PathVariable UUID id, Fields in, Actor actor) {
        var activity = sought(id, actor);
        var page = page(in, activity);
        var position = in.id("position");
        int number = in.whole("number", 1, MOST);
        var row = page.empty().stream().filter(each -> each.id().equals(position)).findFirst().orElse(null);
        if (row == null) {
            in.refuse("position", "activity.finding.no-cover");
        }
        if (row == null || !in.ok()) {
            return page;
        }
        int asked = covers.ask(actor, activity, row, number, ways.number(activity.subdistrict(), Way.VOLUNTEER_REST_MINUTES));
        return Redirect.to("/activities/" + id + "/cover").saying(asked == 0 ? "activity.done.nobody-to-ask" : "activity.done.cover-asked");
    }

    private CoverPage page(Fields in, Activity activity) {
        return new CoverPage(in, activity, covers.rows(activity.id()), activity.phase(clock.instant()) != Phase.COMING);
    }

    private Activity sought(UUID id, Actor actor) {
        var activity = activities.get(new ActivityId(id));
        access.requireSeekCover(actor, activity);
        return activity;
    }
}

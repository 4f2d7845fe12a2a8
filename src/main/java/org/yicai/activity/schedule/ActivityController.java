package org.yicai.activity.schedule;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yicai.activity.Activities;
import org.yicai.activity.ActivityAccess;
import org.yicai.activity.ActivityId;
import org.yicai.kernel.Actor;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;

/** What is on in the neighbourhood, for everybody. */
@Controller
class ActivityController {

    private final Calendar calendar;
    private final Activities activities;
    private final ActivityPages pages;
    private final ActivityAccess access;
    private final Places places;
    private final Clock clock;

    // six: a list needs the places it filters by and the time it is
    ActivityController(Calendar calendar, Activities activities, ActivityPages pages, ActivityAccess access, Places places, Clock clock) {
        this.calendar = calendar;
        this.activities = activities;
        this.pages = pages;
        this.access = access;
        this.places = places;
        this.clock = clock;
    }

    @OpenToAll
    @GetMapping("/activities")
    ActivitiesPage list(Fields in, Actor actor) {
        var community = in.optionalId("community");
        var before = in.optionalId("before");
        var coming = before == null ? calendar.coming(actor.subdistrict(), community) : List.<ActivitiesPage.Row>of();
        var over = calendar.over(actor.subdistrict(), community, before);
        var more = over.size() > Calendar.PAGE;
        var shown = more ? over.subList(0, Calendar.PAGE) : over;
        var older = more ? shown.getLast().id() : null;
        return new ActivitiesPage(in, coming, shown, older, places.communities(actor.subdistrict()), access.mayPlan(actor), clock.instant());
    }

    @OpenToAll
    @GetMapping("/activities/{id}")
    Answer show(@PathVariable UUID id, Fields in, Actor actor) {
        return pages.of(in, activities.get(new ActivityId(id)), actor);
    }
}

package org.yicai.activity.signup;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.activity.Activities;
import org.yicai.activity.ActivityAccess;
import org.yicai.activity.ActivityId;
import org.yicai.activity.schedule.ActivityPages;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Door;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Standing in line, saying yes to a seat that came free, and not waiting any more. */
@Controller
class WaitingController {

    private final Activities activities;
    private final WaitingList list;
    private final Wishes wishes;
    private final ActivityPages pages;
    private final ActivityAccess access;
    private final GuestLine names;
    private final Clock clock;

    // seven: the line, those in it who have no account, and the rules
    WaitingController(Activities activities, WaitingList list, Wishes wishes, ActivityPages pages, ActivityAccess access, GuestLine names, Clock clock) {
        this.activities = activities;
        this.list = list;
        this.wishes = wishes;
        this.pages = pages;
        this.access = access;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/activities/{id}/waiting")
    WaitingPage show(@PathVariable UUID id, Fields in, Actor actor) {
        var activity = activities.get(new ActivityId(id));
        access.requireKeepList(actor, activity);
        return new WaitingPage(in, activity, list.rows(activity.id()), clock.instant());
    }

    enum Word {
        YES,
        NO
    }

    /** Whoever keeps the list says it for somebody without an account, after having asked. */
    @PostMapping("/activities/{id}/waiting/names")
    Answer say(@PathVariable UUID id, Fields in, Actor actor) {
        var page = show(id, in, actor);
        var waiting = in.id("waiting");
        var word = in.choice("word", Word.class);
        if (waiting == null || word == null) {
            return page;
        }
        if (word == Word.YES) {
            names.yes(actor, page.activity(), waiting);
        } else {
            names.no(actor, page.activity(), waiting);
        }
        return Redirect.to("/activities/" + id + "/waiting").saying(word == Word.YES ? "activity.done.named-comes" : "activity.done.named-not");
    }

    @PostMapping("/activities/{id}/waiting")
    Answer join(@PathVariable UUID id, Fields in, Actor actor) {
        var activity = activities.get(new ActivityId(id));
        var position = in.optionalId("position");
        var way = in.ok() ? wishes.judge(in, activity, position, actor, Set.of(SignUpRule.ROOM)) : null;
        if (!in.ok()) {
            return pages.of(in, activity, actor, way);
        }
        var waits = list.join(actor, activity, position, Door.via(in.typed("via")), in.ticked("risk"));
        return Redirect.to("/activities/" + id).saying(waits ? "activity.done.waiting" : "activity.done.signed-up");
    }

    @PostMapping("/activities/{id}/waiting/seat")
    Answer confirm(@PathVariable UUID id, Fields in, Actor actor) {
        var activity = activities.get(new ActivityId(id));
        var mine = list.of(actor, activity.id());
        // the window may have closed since, and the seat is held already; all else may have changed
        var way = wishes.judge(in, activity, mine.position(), actor, Set.of(SignUpRule.ROOM, SignUpRule.NOT_WAITING, SignUpRule.OPENED, SignUpRule.NOT_CLOSED, SignUpRule.MEANT_FOR));
        if (!in.ok()) {
            return pages.of(in, activity, actor, way);
        }
        list.confirm(actor, activity, mine, in.ticked("risk"));
        return Redirect.to("/activities/" + id).saying("activity.done.seat-confirmed");
    }

    @PostMapping("/activities/{id}/waiting/withdrawal")
    Answer leave(@PathVariable UUID id, Actor actor) {
        var activity = activities.get(new ActivityId(id));
        list.leave(actor, activity, list.of(actor, activity.id()));
        return Redirect.to("/activities/" + id).saying("activity.done.not-waiting");
    }
}

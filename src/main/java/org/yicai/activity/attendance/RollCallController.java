package org.yicai.activity.attendance;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.activity.Activities;
import org.yicai.activity.Activity;
import org.yicai.activity.ActivityId;
import org.yicai.activity.Capacity;
import org.yicai.activity.Through;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Somebody on duty ticks off who is there, for people with and without a phone, and looks at taps that came late. */
@Controller
class RollCallController {

    private final Activities activities;
    private final DutyRoster roster;
    private final RollCall rollCall;
    private final Entries entries;
    private final Doorkeeper doorkeeper;
    private final Clock clock;

    // six: who is expected, what came late, and whether it may be
    RollCallController(Activities activities, DutyRoster roster, RollCall rollCall, Entries entries, Doorkeeper doorkeeper, Clock clock) {
        this.activities = activities;
        this.roster = roster;
        this.rollCall = rollCall;
        this.entries = entries;
        this.doorkeeper = doorkeeper;
        this.clock = clock;
    }

    /** Whether a late tap counts. */
    enum Verdict {
        YES,
        NO
    }

    @GetMapping("/activities/{id}/roll-call")
    RollCallPage show(@PathVariable UUID id, Fields in, Actor actor) {
        var activity = onDuty(id, actor);
        return page(in, activity);
    }

    @PostMapping("/activities/{id}/roll-call")
    Answer create(@PathVariable UUID id, Fields in, Actor actor) {
        var activity = onDuty(id, actor);
        var crossing = in.ticked("out") ? Crossing.OUT : Crossing.IN;
        var row = in.optionalId(crossing == Crossing.OUT ? "out" : "in");
        var whom = row == null ? newcomer(in) : new Whom.Listed(row, Through.ROLL_CALL);
        if (!in.ok()) {
            return page(in, activity);
        }
        return switch (doorkeeper.take(actor, activity, new Tap(crossing, whom, clock.instant()))) {
            case Outcome.Noted noted -> Redirect.to("/activities/" + id + "/roll-call?noted=" + noted.attendance()).saying(crossing == Crossing.IN ? "activity.done.noted-in" : "activity.done.noted-out");
            case Outcome.Broken broken -> page(in.refuse(broken.rule().finding("name")), activity, broken.rule());
        };
    }

    private static Whom newcomer(Fields in) {
        var name = in.text("name", 40);
        var capacity = in.choice("capacity", Capacity.class);
        return new Whom.Newcomer(name, capacity == null ? Capacity.RESIDENT : capacity, Through.ROLL_CALL);
    }

    @PostMapping("/activities/{id}/looks")
    Answer look(@PathVariable UUID id, Fields in, Actor actor) {
        var activity = onDuty(id, actor);
        var entry = in.id("entry");
        var verdict = in.choice("counts", Verdict.class);
        if (!in.ok()) {
            return page(in, activity);
        }
        var late = entries.toLookAt(activity.id()).stream().filter(each -> each.id().equals(entry)).findFirst().orElseThrow(Missing::new);
        if (actor.isPerson(late.sentBy())) {
            return page(in.refuse(DoorRule.OTHER_HAND.finding("entry")), activity, DoorRule.OTHER_HAND);
        }
        UUID attendance = null;
        if (verdict == Verdict.YES) {
            switch (doorkeeper.take(actor, activity, new Tap(late.kind(), whom(late), within(activity, late.tappedAt())))) {
                case Outcome.Noted noted -> attendance = noted.attendance();
                case Outcome.Broken broken -> {
                    return page(in.refuse(broken.rule().finding("entry")), activity, broken.rule());
                }
            }
        }
        entries.looked(actor, late.id(), verdict == Verdict.YES, attendance);
        return Redirect.to("/activities/" + id + "/roll-call").saying("activity.done.looked-at");
    }

    private static Whom whom(Entries.Entry late) {
        return late.about() != null ? new Whom.Listed(late.about(), Through.ROLL_CALL)
                : late.newcomer().isEmpty() ? new Whom.Bearer(late.sentBy(), late.sender(), Through.ROLL_CALL)
                : new Whom.Newcomer(late.newcomer(), late.capacity(), Through.ROLL_CALL);
    }

    /** It counts from a moment within the activity: nobody knows it better. */
    private static Instant within(Activity activity, Instant tapped) {
        return tapped.isBefore(activity.startsAt()) ? activity.startsAt() : tapped.isAfter(activity.endsAt()) ? activity.endsAt() : tapped;
    }

    private Activity onDuty(UUID id, Actor actor) {
        var activity = activities.get(new ActivityId(id));
        roster.requireOnDuty(actor, activity);
        return activity;
    }

    private RollCallPage page(Fields in, Activity activity) {
        return page(in, activity, null);
    }

    private RollCallPage page(Fields in, Activity activity, @Nullable DoorRule broken) {
        return new RollCallPage(in, activity, rollCall.rows(activity.id()), entries.toLookAt(activity.id()), broken == null ? null : broken.way(activity.id()), clock.instant());
    }
}

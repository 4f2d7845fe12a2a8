package org.yicai.activity.signup;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.activity.Activities;
import org.yicai.activity.ActivityId;
import org.yicai.activity.SignUpDoor;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Door;
import org.yicai.web.Fields;

/** Somebody signs up from the list "for me", says yes to an invitation, or comes with a group. */
@Component
class OtherDoor implements SignUpDoor {

    private final Activities activities;
    private final Wishes wishes;
    private final SignUps signUps;
    private final Seats seats;
    private final Next next;
    private final SeatNews news;
    private final Clock clock;

    // seven: what the button on the activity's own page asks, and for groups the line itself
    OtherDoor(Activities activities, Wishes wishes, SignUps signUps, Seats seats, Next next, SeatNews news, Clock clock) {
        this.activities = activities;
        this.wishes = wishes;
        this.signUps = signUps;
        this.seats = seats;
        this.next = next;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public @Nullable Way take(Fields in, Actor actor, ActivityId id, UUID position) {
        var activity = activities.get(id);
        var way = wishes.judge(in, activity, position, actor, Set.of());
        if (in.ok()) {
            signUps.signUp(actor, id, position, Door.SELF, in.ticked("risk"));
        }
        return way == null ? null : new Way(way.code(), way.key(), way.path());
    }

    @Override
    public boolean reserve(ActivityId id, UUID position, int people) {
        var activity = activities.get(id);
        var line = seats.hold(id, position);
        next.lapse(line);
        var now = clock.instant();
        var open = (activity.signUpFrom() == null || !now.isBefore(activity.signUpFrom())) && (activity.signUpUntil() == null || now.isBefore(activity.signUpUntil())) && now.isBefore(news.lastSignOut(line));
        return open && seats.take(id, position, people);
    }

    @Override
    public @Nullable Way fulfil(Fields in, Actor actor, ActivityId id, UUID position) {
        var way = wishes.judge(in, activities.get(id), position, actor, Set.of(SignUpRule.ROOM));
        if (in.ok()) {
            seats.hold(id, position);
            signUps.enrol(actor, id, position, Door.SELF, in.ticked("risk"));
        }
        return way == null ? null : new Way(way.code(), way.key(), way.path());
    }

    @Override
    public void giveBack(Actor actor, ActivityId id, UUID position, int people) {
        next.freed(actor, seats.hold(id, position), people);
    }

    @Override
    public void turn(Actor actor) {
        signUps.turn(actor);
    }
}

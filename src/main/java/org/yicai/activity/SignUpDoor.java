package org.yicai.activity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Actor;
import org.yicai.web.Fields;

/** A seat asked for from another page: the rules, the lock and the fact are those of the button on the activity's own page. */
public interface SignUpDoor {

    /**
     * What somebody can do who was refused.
     *
     * @param code of the rule
     * @param key of the sentence that says it
     * @param path where
     */
    record Way(String code, String key, String path) {}

    /**
     * Takes a seat of the position for the actor.
     *
     * @param in the form; what is in the way becomes its finding at "position"
     * @return what can be done instead; null when the seat was taken, or there is no such position
     */
    @Nullable Way take(Fields in, Actor actor, ActivityId activity, UUID position);

    /**
     * Takes seats of a position for people of a group who are named later: all of them or none, as long as signing up is open.
     *
     * @return false when there are not so many, or signing up is not open
     */
    boolean reserve(ActivityId activity, UUID position, int people);

    /**
     * One of a group's seats becomes the actor's own, by all rules that hold for anybody but the one about room.
     *
     * @return what can be done instead; null when the seat was taken, or there is no such position
     */
    @Nullable Way fulfil(Fields in, Actor actor, ActivityId activity, UUID position);

    /** A group gives seats back: to those who wait, else to everybody. */
    void giveBack(Actor actor, ActivityId activity, UUID position, int people);

    /** From here until the end of the transaction nothing else is taken in this person's name, here or at another door. */
    void turn(Actor actor);
}

package org.yicai.need;

import java.util.EnumSet;
import java.util.Set;

/** Where a need stands. */
public enum Stage {
    NEW,
    MERGED,
    DECLINED,
    HANDED_OVER,
    GROUPED,
    SERVED,
    SOLVED,
    NOT_SOLVED,
    /** A word was enough: an address, an explanation, something that the person is entitled to. */
    ANSWERED,
    /** Somebody was asked to do it, and has not said yes or no. */
    DISPATCHED,
    /** Somebody said yes and does it. */
    IN_HAND;

    /** All transitions of a need. "Served" is what the doer claims; "solved" is what the resident says, and may take back. */
    public Set<Stage> next() {
        return switch (this) {
            case NEW -> EnumSet.of(MERGED, DECLINED, HANDED_OVER, GROUPED, ANSWERED, DISPATCHED);
            case DISPATCHED -> EnumSet.of(IN_HAND, NEW);
            case IN_HAND -> EnumSet.of(SERVED, DISPATCHED, NEW);
            case GROUPED -> EnumSet.of(SERVED);
            case SERVED, HANDED_OVER, ANSWERED, DECLINED -> EnumSet.of(SOLVED, NOT_SOLVED);
            case NOT_SOLVED -> EnumSet.of(SERVED, GROUPED, HANDED_OVER, ANSWERED, DISPATCHED);
            case SOLVED -> EnumSet.of(NOT_SOLVED);
            case MERGED -> EnumSet.of(NEW, SOLVED);
        };
    }

    /** Whether the resident's word is what is waited for. */
    public boolean word() {
        return this == SERVED || this == HANDED_OVER || this == ANSWERED;
    }

    /** Whether somebody's work is what is waited for. */
    public boolean work() {
        return this == NEW || this == GROUPED || this == DISPATCHED || this == IN_HAND || this == NOT_SOLVED;
    }

    /** The colour class of its tag; the words beside it say the same. */
    public String tone() {
        return switch (this) {
            case SOLVED -> "ok";
            case NEW, SERVED, ANSWERED -> "warn";
            case NOT_SOLVED -> "bad";
            case MERGED, DECLINED, HANDED_OVER, GROUPED, DISPATCHED, IN_HAND -> "run";
        };
    }

    /** Where a need may come from to get here. */
    public Set<Stage> before() {
        var from = EnumSet.noneOf(Stage.class);
        for (var each : values()) {
            if (each.next().contains(this)) {
                from.add(each);
            }
        }
        return from;
    }
}

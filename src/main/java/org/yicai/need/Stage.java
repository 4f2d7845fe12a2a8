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
    NOT_SOLVED;

    /** All transitions of a need. "Served" is what the doer claims; "solved" is what the resident says. */
    public Set<Stage> next() {
        return switch (this) {
            case NEW -> EnumSet.of(MERGED, DECLINED, HANDED_OVER, GROUPED);
            case GROUPED -> EnumSet.of(SERVED);
            case SERVED, HANDED_OVER -> EnumSet.of(SOLVED, NOT_SOLVED);
            case NOT_SOLVED -> EnumSet.of(SERVED, GROUPED, HANDED_OVER);
            case MERGED, DECLINED, SOLVED -> EnumSet.noneOf(Stage.class);
        };
    }

    /** The colour class of its tag; the words beside it say the same. */
    public String tone() {
        return switch (this) {
            case SOLVED -> "ok";
            case NEW, SERVED -> "warn";
            case NOT_SOLVED -> "bad";
            case MERGED, DECLINED, HANDED_OVER, GROUPED -> "run";
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

package org.yicai.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where an activity stands; follows from its times alone. */
public enum Phase {
    COMING,
    NOW,
    OVER,
    CANCELLED;

    public static Phase of(Instant startsAt, Instant endsAt, @Nullable Instant cancelledAt, Instant now) {
        if (cancelledAt != null) {
            return CANCELLED;
        }
        return now.isBefore(startsAt) ? COMING : now.isBefore(endsAt) ? NOW : OVER;
    }

    /** The colour class of its tag; the words beside it say the same. */
    public String tone() {
        return switch (this) {
            case COMING -> "run";
            case NOW -> "ok";
            case OVER -> "warn";
            case CANCELLED -> "bad";
        };
    }
}

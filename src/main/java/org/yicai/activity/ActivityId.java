package org.yicai.activity;

import java.time.Instant;
import java.util.UUID;
import org.yicai.kernel.Ids;

/** Names an activity. */
public record ActivityId(UUID value) {

    /** @throws org.yicai.kernel.Missing when the text is no UUID */
    public static ActivityId of(String text) {
        return new ActivityId(Ids.of(text));
    }

    public static ActivityId next(Instant at) {
        return new ActivityId(Ids.next(at));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

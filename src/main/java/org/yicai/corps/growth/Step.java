package org.yicai.corps.growth;

import org.jspecify.annotations.Nullable;
import org.yicai.place.Way;

/** Where a volunteer stands. Each step is given by hand; nothing leads to it by itself. */
enum Step {
    VOLUNTEER(null),
    CORE(Way.CORE_HOURS),
    LEADER(Way.LEADER_HOURS),
    FOUNDER(Way.FOUNDER_HOURS);

    private final @Nullable Way hours;

    Step(@Nullable Way hours) {
        this.hours = hours;
    }

    /** The setting that says how many confirmed hours it takes; null for the first step. */
    @Nullable Way hours() {
        return hours;
    }

    /** Before the first there is none. */
    Step before() {
        return values()[Math.max(0, ordinal() - 1)];
    }
}

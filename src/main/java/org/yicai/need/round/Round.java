package org.yicai.need.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.SubdistrictId;

/**
 * A round from door to door. After its own questions comes always the same one: what could you do for others?
 *
 * @param question2 "" when only one is asked
 * @param heard what was heard, in one sentence; null while it is walked
 */
record Round(
        UUID id,
        SubdistrictId subdistrict,
        UUID community,
        String title,
        String question1,
        String question2,
        LocalDate fromDay,
        LocalDate untilDay,
        Instant plannedAt,
        @Nullable String heard,
        @Nullable Instant endedAt) {

    boolean ended() {
        return endedAt != null;
    }

    /** Where a round stands, with the colour class of its tag. */
    enum State {
        PLANNED("warn"),
        WALKED("run"),
        /** Its days are over, and nobody has said what was heard. */
        DUE("warn"),
        ENDED("ok");

        private final String tone;

        State(String tone) {
            this.tone = tone;
        }

        String tone() {
            return tone;
        }
    }

    State state(LocalDate day) {
        return ended() ? State.ENDED : day.isBefore(fromDay) ? State.PLANNED : day.isAfter(untilDay) ? State.DUE : State.WALKED;
    }
}

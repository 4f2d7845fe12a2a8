package org.yicai.coordination.request;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.PersonId;

/**
 * A contractor asks for help.
 *
 * @param minutes what the contractor thinks it takes
 * @param takenBy who will do it; null while nobody
 * @param doneAt when the real minutes were booked
 */
record Ask(
        UUID id,
        UUID project,
        String projectTitle,
        String contractorName,
        UUID community,
        AskKind kind,
        String words,
        LocalDate wantedOn,
        int minutes,
        Instant askedAt,
        Turn turn,
        @Nullable Reply answer,
        @Nullable PersonId takenBy,
        @Nullable Instant doneAt) {

    /** The Monday of the week in which a day lies: caps count by it. */
    static LocalDate week(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The committee is asked once: what it gave back to the corps is not passed on again. */
    boolean mayBePassed() {
        return turn == Turn.CORPS && answer == null;
    }
}

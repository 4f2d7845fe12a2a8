package org.yicai.corps.growth;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mandate that the committee sees before it is given.
 *
 * @param noticeUntil the last day on which a member may object
 * @param objection what a member says against it; null while nobody does
 */
record Notice(UUID id, Step step, @Nullable UUID team, @Nullable String teamName, LocalDate untilDay, String reason, LocalDate noticeUntil, @Nullable String objection) {

    /** Whether nobody objected and nobody can any more. */
    boolean passed(LocalDate today) {
        return objection == null && noticeUntil.isBefore(today);
    }
}

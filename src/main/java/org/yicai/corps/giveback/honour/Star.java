package org.yicai.corps.giveback.honour;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.PersonId;

/**
 * A star on its way: applied for, checked, confirmed and public, given. Or refused with a reason.
 *
 * @param minutes confirmed ones at the time of applying
 * @param open objections without an answer
 */
record Star(UUID id, PersonId person, String name, int level, int minutes, Instant appliedAt, @Nullable PersonId checkedBy, @Nullable Instant checkedAt, @Nullable Instant confirmedAt,
        @Nullable LocalDate publicUntil, @Nullable Instant givenAt, @Nullable Instant refusedAt, @Nullable String reason, int open) {

    enum Stage {
        APPLIED,
        CHECKED,
        PUBLIC,
        GIVEN,
        REFUSED
    }

    Stage stage() {
        return refusedAt != null ? Stage.REFUSED : givenAt != null ? Stage.GIVEN : confirmedAt != null ? Stage.PUBLIC : checkedAt != null ? Stage.CHECKED : Stage.APPLIED;
    }

    boolean ended() {
        return stage() == Stage.GIVEN || stage() == Stage.REFUSED;
    }
}

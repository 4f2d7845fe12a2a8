package org.yicai.corps.growth;

import java.time.LocalDate;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param team which a leader leads; null for the other steps */
record Mandate(UUID id, Step step, @Nullable UUID team, @Nullable String teamName, LocalDate fromDay, LocalDate untilDay, String reason, @Nullable Instant endedAt, @Nullable String endReason) {

    boolean holds(LocalDate today) {
        return endedAt == null && !untilDay.isBefore(today);
    }
}

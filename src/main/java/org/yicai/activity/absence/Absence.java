package org.yicai.activity.absence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One seat that stayed empty, as the volunteer and those on duty read it.
 *
 * @param noter who says so
 * @param words what the noter added; "" for nothing
 * @param answer what the volunteer says to it; null for nothing yet
 * @param takenBackBy who said that it was a mistake; null when nobody did
 */
record Absence(
        UUID id,
        UUID person,
        UUID activity,
        String title,
        Instant startsAt,
        String words,
        UUID notedBy,
        String noter,
        Instant notedAt,
        @Nullable String answer,
        @Nullable String takenBackBy,
        @Nullable Instant takenBackAt,
        @Nullable String takenBackBecause) {}

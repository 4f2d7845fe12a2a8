package org.yicai.corps.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.PersonId;

/**
 * A volunteer's own words.
 *
 * @param born asked of those under 18 only; null for everybody else
 * @param skills codes with blanks between them, as are languages, times and communities
 * @param guardian the id of the guardian's open row; null when none was named
 * @param consentedAt when the guardian agreed; null before
 * @param healthSince since when health limits are kept; null when there are none
 */
record Volunteer(
        UUID id,
        PersonId person,
        String name,
        Instant pledgedAt,
        @Nullable LocalDate born,
        String skills,
        String languages,
        String times,
        String communities,
        String wishes,
        String externalNumber,
        @Nullable Instant pausedAt,
        @Nullable LocalDate pausedUntil,
        @Nullable UUID guardian,
        @Nullable String guardianName,
        @Nullable Instant consentedAt,
        @Nullable Instant healthSince) {

    static final int OF_AGE = 18;

    boolean minor(LocalDate today) {
        return born != null && born.plusYears(OF_AGE).isAfter(today);
    }

    /** A minor whose guardian has not agreed signs up for nothing. */
    boolean waits(LocalDate today) {
        return minor(today) && consentedAt == null;
    }

    /** A pause ends by itself with its last day. */
    boolean paused(LocalDate today) {
        return pausedAt != null && (pausedUntil == null || !pausedUntil.isBefore(today));
    }

    static List<String> codes(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(" "));
    }
}

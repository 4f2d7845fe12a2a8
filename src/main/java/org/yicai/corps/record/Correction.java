package org.yicai.corps.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.PersonId;

/**
 * What a volunteer says is wrong with a record, and what became of it.
 *
 * @param title of the activity
 * @param version the version that came of it; null while open, and when the record stays as it is
 * @param beforeMinutes what stood there before the new version
 */
record Correction(UUID id, UUID record, PersonId person, String name, String title, Instant startsAt, Instant endsAt, String wrong, Instant wantedFrom, int wantedMinutes,
        String because, Instant askedAt, int minutes, @Nullable Instant answeredAt, @Nullable String answerer, @Nullable String answer, @Nullable Integer version,
        @Nullable Integer beforeMinutes, @Nullable Source beforeSource) {}

package org.yicai.corps.record;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Service without any check-in, as the volunteer says it was.
 *
 * @param title how it is called in the record
 * @param witness who saw it, in the volunteer's words
 * @param agreed what somebody else says to it; null while nobody has
 */
record Declaration(UUID id, UUID person, String name, Deed deed, String title, String place, Instant startsAt, Instant endsAt, int minutes, String words, String witness, Instant declaredAt,
        @Nullable Boolean agreed, @Nullable String answerer, String reason) {}

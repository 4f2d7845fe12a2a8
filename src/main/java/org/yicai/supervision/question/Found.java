package org.yicai.supervision.question;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.PersonId;

/**
 * What the committee found.
 *
 * @param counts so much of the quantity counts; null unless it is less than was recorded
 * @param mendWords what is to be mended; null for nothing, then {@code mendBy} and {@code mender} are null too
 * @param mender who notes that it was mended
 * @param fixedAt when it was; null before that
 */
record Found(
        Verdict outcome,
        @Nullable Integer counts,
        String reason,
        @Nullable String mendWords,
        @Nullable LocalDate mendBy,
        @Nullable PersonId mender,
        @Nullable String menderName,
        String foundByName,
        Instant foundAt,
        @Nullable String fixedWords,
        @Nullable Instant fixedAt) {

    boolean overdue(LocalDate today) {
        return mendBy != null && fixedAt == null && mendBy.isBefore(today);
    }
}

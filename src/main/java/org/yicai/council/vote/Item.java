package org.yicai.council.vote;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.council.Conclusion;

/** A matter before the committee; the session's part is null while it waits for a meeting. */
record Item(
        UUID id,
        UUID subject,
        int round,
        String branch,
        String title,
        String paper,
        String link,
        Instant submittedAt,
        @Nullable String reopenedBecause,
        @Nullable UUID session,
        @Nullable Integer sessionNumber,
        @Nullable LocalDate heldOn,
        @Nullable Conclusion conclusion,
        @Nullable Instant concludedAt,
        @Nullable String reason) {}

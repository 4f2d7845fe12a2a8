package org.yicai.council.vote;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.council.Conclusion;
import org.yicai.council.ItemKind;

/** A matter before the committee; the session's part is null while it waits for a meeting, the written part when there is no written round. */
record Item(
        UUID id,
        UUID subject,
        ItemKind kind,
        boolean light,
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
        boolean withNotice,
        @Nullable LocalDate writtenFrom,
        @Nullable LocalDate writtenUntil,
        @Nullable Conclusion conclusion,
        @Nullable Instant concludedAt,
        @Nullable String reason,
        @Nullable LocalDate objectionsUntil) {

    boolean written() {
        return writtenUntil != null;
    }

    /** The day whose seats decide: of the meeting, or on which the written round began; null while it waits for either. */
    @Nullable LocalDate day() {
        return heldOn != null ? heldOn : writtenFrom;
    }
}

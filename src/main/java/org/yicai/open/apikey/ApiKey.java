package org.yicai.open.apikey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key as stored, without the key.
 *
 * @param name who passes needs on: everybody reads it in the history of such a need
 * @param contact whom to ring or write to when something is wrong
 * @param perHour how many requests it may send in an hour
 * @param revokedWhy null while it is good
 * @param lastUsedAt when a need last came with it, to the minute; null for never
 */
public record ApiKey(
        ApiKeyId id,
        String name,
        String contact,
        int perHour,
        Instant issuedAt,
        String issuedBy,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy,
        @Nullable String revokedWhy,
        @Nullable Instant lastUsedAt) {

    public boolean revoked() {
        return revokedAt != null;
    }
}

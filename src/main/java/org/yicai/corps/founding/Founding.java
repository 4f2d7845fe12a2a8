package org.yicai.corps.founding;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.PersonId;

/**
 * An organisation on its way.
 *
 * @param mandate whether the founder holds the mandate of the last step today
 * @param number under which the subdistrict keeps it; null before
 */
record Founding(UUID id, PersonId founder, String founderName, String name, UUID community, Instant begunAt, @Nullable String agreedBy, @Nullable Instant agreedAt, @Nullable String recordedBy,
        @Nullable Instant recordedAt, @Nullable String number, @Nullable UUID organisation, @Nullable Instant endedAt, boolean mandate, int people) {

    boolean open() {
        return endedAt == null && recordedAt == null;
    }
}

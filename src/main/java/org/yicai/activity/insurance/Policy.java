package org.yicai.activity.insurance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Insurance that whoever uses volunteers has paid for those who come.
 *
 * @param coversUntil the moment behind its last day
 * @param cutBecause why it ended earlier than it was noted; null when it did not
 * @param everybody whether it covers all who sign up with the payer; otherwise those on its list
 * @param only the title of the one activity that it covers; null for all of the payer
 * @param paper whether there is a picture of it
 * @param named how many stand on its list
 * @param opens how many dangerous activities name it
 */
record Policy(UUID id, UUID organisation, String organisationName, String number, String insurer, Covers covers, Instant coversFrom, Instant coversUntil, @Nullable String cutBecause, boolean everybody,
        @Nullable UUID activity, @Nullable String only, boolean paper, int named, int opens) {}

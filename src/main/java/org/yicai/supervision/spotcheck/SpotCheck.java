package org.yicai.supervision.spotcheck;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.PersonId;
import org.yicai.supervision.DrawList;
import org.yicai.supervision.Stratum;

/**
 * A drawn record for those who go and look.
 *
 * @param claimant who has taken it; null while nobody has
 * @param title of the activity; null for a home visit, of which nothing but community and day is shown
 * @param came residents and volunteers written down; null for a home visit
 * @param tied whether the looker has a tie to the project or was there
 */
record SpotCheck(UUID id, UUID draw, Stratum stratum, int number, DrawList.Kind kind, UUID record, UUID project, String projectTitle, @Nullable UUID claim, @Nullable PersonId claimant,
        @Nullable String title, @Nullable String venue, @Nullable UUID community, @Nullable Instant startsAt, @Nullable Integer came, @Nullable String told, Look.@Nullable Result result, boolean tied) {

    boolean open() {
        return claim == null && result == null;
    }
}

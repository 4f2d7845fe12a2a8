package org.yicai.need;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a need stands on the clock.
 *
 * @param since when it came to this stage
 * @param limitDays the limit of this stage in working days; null when none runs
 * @param dueOn its last day; null when none runs or the clock stands still
 * @param escalated 0 nobody was told, 1 the host was, 2 the officials were
 * @param askedAt since when the resident is asked back; null when nothing is asked
 * @param first whose hands it is in before anybody was asked to do it: the leader's of a week, the host's, or those of named staff
 * @param reopened how often the resident said that it is not solved
 * @param heldSince since when it is in the hands that hold it now
 */
public record Standing(Instant since, @Nullable Integer limitDays, @Nullable LocalDate dueOn, int escalated, @Nullable Instant askedAt, Instant heldSince, Holder first, int reopened) {}

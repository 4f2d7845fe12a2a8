package org.yicai.portal.projects;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The days of a purchase, one after the other; null for what has not happened. From the gate to the choice it is in the purchaser's hands, from the choice to the
 * signature in both, from there to the first service in the contractor's.
 */
record Tempo(@Nullable LocalDate passedOn, @Nullable LocalDate awardedOn, @Nullable LocalDate signedOn, @Nullable LocalDate servedOn) {

    /** Days between two of them; until today while the second has not happened; null before the first. */
    private static @Nullable Long days(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        return from == null ? null : Math.max(0, ChronoUnit.DAYS.between(from, to == null ? today : to));
    }

    @Nullable Long toAward(LocalDate today) {
        return days(passedOn, awardedOn, today);
    }

    @Nullable Long toSignature(LocalDate today) {
        return days(awardedOn, signedOn, today);
    }

    @Nullable Long toService(LocalDate today) {
        return days(signedOn, servedOn, today);
    }
}

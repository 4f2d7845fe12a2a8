package org.yicai.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.project.Unit;

/**
 * One occasion of a service.
 *
 * @param deliverableName what of the project it delivers, counted in {@code unit}
 * @param code hangs at the door: whoever types it is there
 */
public record Activity(
        ActivityId id,
        SubdistrictId subdistrict,
        UUID project,
        String projectTitle,
        String deliverableName,
        Unit unit,
        OrganisationId contractor,
        String contractorName,
        String title,
        String words,
        String riskNotice,
        UUID community,
        String venue,
        Instant startsAt,
        Instant endsAt,
        int places,
        int taken,
        String code,
        @Nullable Instant cancelledAt,
        @Nullable String cancelledBecause) {

    /** The door opens an hour before the beginning and closes six hours after the end. */
    static final Duration BEFORE = Duration.ofMinutes(60);
    static final Duration AFTER = Duration.ofHours(6);

    public Phase phase(Instant now) {
        return Phase.of(startsAt, endsAt, cancelledAt, now);
    }

    /** Whether somebody may be checked in now. */
    public boolean doorIsOpen(Instant now) {
        return cancelledAt == null && !now.isBefore(startsAt.minus(BEFORE)) && !now.isAfter(endsAt.plus(AFTER));
    }
}

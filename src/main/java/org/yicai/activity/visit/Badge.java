package org.yicai.activity.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Receipt;
import org.yicai.kernel.SubdistrictId;

/**
 * What somebody carries who visits, and anybody can check.
 *
 * @param project null for volunteers of the corps, whose {@code projectTitle} is ""
 * @param belongs whether the person still belongs to the organisation today, and {@code runs} whether the project still runs
 * @param portrait whether the person lets people see his or her face
 */
record Badge(
        UUID id, SubdistrictId subdistrict, Receipt code, PersonId person, String name, String maskedName, OrganisationId organisation, String organisationName, @Nullable UUID project, String projectTitle, LocalDate fromDay,
        LocalDate untilDay, @Nullable Instant revokedAt, String reason, boolean belongs, boolean runs, boolean portrait) {

    /** Why it does not hold; OK when it does. */
    enum Standing {
        OK,
        REVOKED,
        EXPIRED,
        EARLY,
        LEFT,
        OVER
    }

    Standing on(LocalDate today) {
        if (revokedAt != null) {
            return Standing.REVOKED;
        }
        if (today.isAfter(untilDay)) {
            return Standing.EXPIRED;
        }
        if (today.isBefore(fromDay)) {
            return Standing.EARLY;
        }
        return !belongs ? Standing.LEFT : !runs ? Standing.OVER : Standing.OK;
    }
}

package org.yicai.corps.profession;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;

/**
 * An organisation of professionals that serves with the corps.
 *
 * @param contact who acts for it
 * @param paper what was looked at: "医疗机构执业许可证"
 * @param checkedBy the name of who looked at it
 * @param professionals how many of its people said yes
 * @param offers how many of its offers are open
 */
record Partner(UUID id, OrganisationId organisation, String name, PersonId contact, String contactName, String maskedContact, String what, String paper, String number, String authority,
        LocalDate validUntil, String checkedBy, Instant checkedAt, @Nullable Instant endedAt, int professionals, int offers) {

    /** Days before the end of its papers in which it is warned. */
    static final int AHEAD = 30;

    /** Whether its papers hold on the day. */
    boolean holds(LocalDate day) {
        return endedAt == null && !validUntil.isBefore(day);
    }

    boolean endsSoon(LocalDate today) {
        return holds(today) && validUntil.isBefore(today.plusDays(AHEAD + 1));
    }
}

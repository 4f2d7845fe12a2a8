package org.yicai.corps.profession;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.corps.profile.Skills;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;

/**
 * Somebody whom a partner named.
 *
 * @param phone for the invitation; "" once it was answered
 * @param person null until the person said yes
 * @param declined whether the person said no
 * @param licence the licence noted for the skill; null for none
 * @param heldUntil its last day
 * @param seen whether somebody else looked at it
 */
record Professional(UUID id, SubdistrictId subdistrict, UUID partner, String name, String phone, String skill, String licenceNumber, @Nullable LocalDate licenceUntil, @Nullable PersonId person,
        boolean declined, @Nullable UUID licence, @Nullable LocalDate heldUntil, boolean seen) {

    boolean confirmed() {
        return person != null;
    }

    boolean needsLicence() {
        return Skills.licensed(skill);
    }

    /** Whether the skill counts on the day: its licence was seen by somebody else and holds. */
    boolean counts(LocalDate day) {
        return confirmed() && (!needsLicence() || seen && heldUntil != null && !heldUntil.isBefore(day));
    }
}

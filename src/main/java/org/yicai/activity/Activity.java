package org.yicai.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.project.Unit;

/**
 * One occasion of a service.
 *
 * @param serves the one thing it is for
 * @param holder who runs it: the contractor of the deliverable, or the corps or a team of it
 * @param code hangs at the door: whoever types it is there
 * @param signUpFrom from when people sign up; null from the beginning
 * @param signUpUntil until when they do; null until the end
 * @param series the first of those that come again with it; null when it is alone
 * @param policy the number of the insurance that covers it; null when none does
 */
public record Activity(
        ActivityId id,
        SubdistrictId subdistrict,
        Serves serves,
        OrganisationId holder,
        String holderName,
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
        @Nullable String cancelledBecause,
        @Nullable Instant signUpFrom,
        @Nullable Instant signUpUntil,
        RiskLevel riskLevel,
        @Nullable String policy,
        @Nullable String insurer,
        @Nullable UUID series) {

    /** The door opens an hour before the beginning and closes six hours after the end. */
    static final Duration BEFORE = Duration.ofMinutes(60);
    static final Duration AFTER = Duration.ofHours(6);

    public Phase phase(Instant now) {
        return Phase.of(startsAt, endsAt, cancelledAt, now);
    }

    /** Whether a contract is behind it. */
    public boolean contracted() {
        return serves instanceof Serves.Deliverable;
    }

    /** Whether whoever belongs to these organisations is paid for it by the contractor. Without a contract nobody is. */
    public boolean pays(Collection<OrganisationId> organisations) {
        return contracted() && organisations.contains(holder);
    }

    /** What its result is counted in; without a contract it is one occasion. */
    public Unit unit() {
        return serves instanceof Serves.Deliverable it ? it.unit() : Unit.SESSION;
    }

    /** Whether nothing is in the way that only insurance takes out of it. */
    public boolean insured() {
        return riskLevel != RiskLevel.HIGH || policy != null;
    }

    /** Whether somebody may be checked in now. */
    public boolean doorIsOpen(Instant now) {
        return cancelledAt == null && !now.isBefore(startsAt.minus(BEFORE)) && !now.isAfter(endsAt.plus(AFTER));
    }
}

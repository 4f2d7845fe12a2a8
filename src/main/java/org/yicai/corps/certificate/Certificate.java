package org.yicai.corps.certificate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;

/**
 * A certificate as it was printed; figures and names never change, only whether it still holds.
 *
 * @param number without hyphens
 * @param maskedName all of the name that a stranger reads
 * @param declaredMinutes how many of the minutes the volunteer declared without any check-in
 * @param volunteerNumber of another system, on a long one; "" for none
 * @param handler who issued it for the volunteer; "" when the volunteer did
 * @param supersededWhy a record of it was corrected or struck out, or a newer one took its place; null while none of that happened
 * @param successor number of the newer one
 */
record Certificate(UUID id, SubdistrictId subdistrict, String number, PersonId person, OrganisationId unit, Extent extent, LocalDate fromDay, LocalDate untilDay, int minutes, int declaredMinutes, int records,
        String name, String maskedName, String unitName, String volunteerNumber, String handler, Instant issuedAt, @Nullable Instant supersededAt, @Nullable Why supersededWhy,
        @Nullable String supersededNote, @Nullable String successor, @Nullable Instant revokedAt, @Nullable String revokeReason) {

    /** Why a certificate gave way. */
    enum Why {
        CORRECTED,
        STRUCK,
        NEWER
    }

    /** Whether it still holds, for everybody. */
    enum State {
        VALID,
        SUPERSEDED,
        REVOKED
    }

    /** One record that it counts, as it stood then. */
    record Line(LocalDate day, int minutes, String title, String venue, String organiser) {}

    /** A revoked one stays revoked, whatever happened to its records. */
    State state() {
        return revokedAt != null ? State.REVOKED : supersededAt != null ? State.SUPERSEDED : State.VALID;
    }

    boolean holds() {
        return state() == State.VALID;
    }

    String spoken() {
        return new CertificateNumber(number).toString();
    }

    /** "" for none. */
    String successorSpoken() {
        return successor == null ? "" : new CertificateNumber(successor).toString();
    }

    String address() {
        return "/certificates/" + spoken();
    }

    /** The law counts in hours (民政部令第67号 art. 7): two decimals, "12.50". */
    static String hours(long minutes) {
        return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP).toPlainString();
    }

    String hours() {
        return hours(minutes);
    }
}

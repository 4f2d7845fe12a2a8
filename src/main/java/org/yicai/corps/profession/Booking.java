package org.yicai.corps.profession;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;

/**
 * Somebody's place in a slot, or in the line for it. Name, number and matter are in none of these fields.
 *
 * @param shown the name with all but its first character hidden
 * @param person null for somebody for whom another one booked, and for everybody thirty days after the end
 * @param professional the name of who serves, as the partner said it
 * @param ahead how many stand before it in the line
 */
record Booking(UUID id, SubdistrictId subdistrict, UUID slot, UUID offer, Stage stage, String shown, @Nullable PersonId person, Instant startsAt, Instant endsAt, String title,
        String organisation, String professional, SkillOffer.Spot place, String spot, boolean confidential, @Nullable Instant offeredUntil, boolean late, String calledOff, int ahead) {

    /** From standing in line to the end. All that may follow what: see {@link Bookings}. */
    enum Stage {
        BOOKED,
        WAITING,
        /** A place is held until the person says yes. */
        OFFERED,
        DONE,
        CANCELLED,
        /** Gone out of the line. */
        LEFT,
        /** A place was held and nobody said yes, or the time came while the person waited. */
        LAPSED,
        CALLED_OFF;

        boolean open() {
            return this == BOOKED || this == WAITING || this == OFFERED;
        }

        String tone() {
            return switch (this) {
                case BOOKED -> "ok";
                case WAITING, OFFERED -> "run";
                default -> "";
            };
        }
    }

    /** What it is called in messages: of something confidential the partner alone. */
    String named() {
        return confidential ? organisation : organisation + " · " + title;
    }
}

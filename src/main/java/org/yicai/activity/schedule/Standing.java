package org.yicai.activity.schedule;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.activity.Capacity;
import org.yicai.kernel.Receipt;

/**
 * How an activity stands, and what the one who looks has to do with it.
 *
 * @param served residents who were checked in
 * @param confirmations answers that say "I was there"
 * @param quantity what the contractor recorded; null before that
 * @param counts whether it may be accepted: recorded, and confirmed by somebody who was there
 * @param signedUp whether the looker signed up; for {@code position} when that is not null
 * @param answerCode the looker's own code; null when the looker was not there
 * @param capacity as what the looker was there
 * @param seats the positions as a JSON array
 */
record Standing(
        int served,
        int volunteers,
        int confirmations,
        int rated,
        int ratingSum,
        @Nullable Integer quantity,
        @Nullable String result,
        boolean counts,
        boolean signedUp,
        @Nullable UUID position,
        @Nullable Receipt answerCode,
        @Nullable Capacity capacity,
        boolean answered,
        String seats) {

    /** What volunteers are needed for. */
    record Position(UUID id, String name, String duty, int seats, int taken) {}

    boolean thereAsVolunteer() {
        return capacity == Capacity.VOLUNTEER;
    }
}

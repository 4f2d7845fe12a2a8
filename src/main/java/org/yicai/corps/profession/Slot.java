package org.yicai.corps.profession;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time of an offer, for whoever looks at its page.
 *
 * @param waiting how many stand in line
 * @param covered whether papers and licence hold on its day
 * @param mine the stage of the looker's own booking; null for none
 * @param booking its id
 */
record Slot(UUID id, Instant startsAt, Instant endsAt, int capacity, int taken, int waiting, boolean covered, Booking.@Nullable Stage mine, @Nullable UUID booking) {

    int free() {
        return capacity - taken;
    }
}

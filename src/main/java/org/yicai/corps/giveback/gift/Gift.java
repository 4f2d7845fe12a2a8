package org.yicai.corps.giveback.gift;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a merchant or a venue promised to volunteers.
 *
 * @param taken kept for somebody or handed over
 * @param handed handed over
 * @param hold the reader's own one; null without
 */
record Gift(UUID id, String giver, Kind kind, String title, String words, String place, int promised, int taken, int handed, LocalDate untilDay, @Nullable UUID hold, boolean received) {

    enum Kind {
        MERCHANT,
        VENUE
    }

    int left() {
        return promised - taken;
    }
}

package org.yicai.need.progress;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Money;

/**
 * Who said yes to a need, the last one who did.
 *
 * @param who the volunteer's name, whole for the person who asked and veiled for others; or the contractor's
 * @param team of the volunteer; null when everybody was asked
 * @param title of the project that took it in; null when none did
 * @param planned of the small fund; null where it costs nothing
 * @param spent of it; null while it is not done
 * @param open whether it is still being done
 */
record Doing(String who, @Nullable String team, @Nullable String title, @Nullable UUID project, @Nullable Money planned, @Nullable Money spent, @Nullable String account,
        boolean open) {

    String called() {
        return team == null ? who : who + " · " + team;
    }
}

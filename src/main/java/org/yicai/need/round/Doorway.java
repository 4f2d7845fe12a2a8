package org.yicai.need.round;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One door of an entrance and what came of knocking there.
 *
 * @param number from 1 to the number of households
 * @param label what stands at it, such as "301"; "" when nobody noted it
 * @param outcome the one that closes it; NOBODY while it may be tried again; null while nobody knocked
 * @param tries how often nobody was in
 * @param knock the knock that it opened to; null when it did not
 * @param answered whether the answers were noted
 */
record Doorway(int number, String label, @Nullable Outcome outcome, int tries, @Nullable UUID knock, boolean answered) {

    static Doorway untried(int number) {
        return new Doorway(number, "", null, 0, null, false);
    }

    /** Whether one may still knock there. */
    boolean open() {
        return outcome == null || outcome == Outcome.NOBODY;
    }
}

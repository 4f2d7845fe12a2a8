package org.yicai.need.round;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entrance of a round and how far it is walked. A household is counted once, by the best that came of it.
 *
 * @param walker who took it; null while nobody has
 * @param reached households that opened
 * @param unwilling households that did not want to say anything
 * @param once households at which nobody was in, once
 * @param again households at which nobody was in, twice or more
 */
record Entrance(UUID id, UUID round, String name, int households, @Nullable UUID walker, @Nullable String walkerName, int reached, int unwilling, int once, int again) {

    /** Households that neither opened nor said no. */
    int neverReached() {
        return households - reached - unwilling;
    }

    /** Households at which nobody knocked yet. */
    int notYet() {
        return neverReached() - once - again;
    }
}

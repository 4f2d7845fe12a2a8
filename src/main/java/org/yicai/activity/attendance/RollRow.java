package org.yicai.activity.attendance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.activity.Capacity;
import org.yicai.activity.Through;
import org.yicai.kernel.Door;
import org.yicai.kernel.PersonId;

/**
 * One person on the roll call.
 *
 * @param id of the sign-up, or of the presence of somebody who had not signed up
 * @param person null for a neighbour without an account
 * @param people for how many a line out of a chat group stands
 * @param byName whether it is such a line
 * @param attendance null while the person is not there
 * @param outAt null while nobody knows
 * @param covered false when nothing insures the person at an activity where somebody may be badly hurt
 */
record RollRow(
        UUID id,
        @Nullable UUID person,
        String name,
        @Nullable String position,
        int people,
        Capacity capacity,
        Door door,
        boolean byName,
        @Nullable UUID attendance,
        @Nullable Through through,
        @Nullable Instant inAt,
        @Nullable Instant outAt,
        @Nullable Through outThrough,
        boolean covered) {

    /** Somebody who stands on no list. */
    static RollRow fresh(UUID id, @Nullable PersonId person, String name, Capacity capacity, Door door) {
        return new RollRow(id, person == null ? null : person.value(), name, null, 1, capacity, door, false, null, null, null, null, null, true);
    }

    /** What is known: "none", "in" or "out", and nothing else. */
    String state() {
        return attendance == null ? "none" : outAt == null ? "in" : "out";
    }
}

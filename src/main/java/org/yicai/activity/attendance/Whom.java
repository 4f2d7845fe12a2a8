package org.yicai.activity.attendance;

import java.util.UUID;
import org.yicai.activity.Capacity;
import org.yicai.activity.Through;
import org.yicai.kernel.Door;
import org.yicai.kernel.PersonId;

/** Who goes through the door, and how that becomes known. */
sealed interface Whom {

    /**
     * The one who taps.
     *
     * @param code as typed; not asked for on the way out
     * @param linked through whom the link says they came
     */
    record Self(String code, Door linked) implements Whom {}

    /** A row of the roll call. */
    record Listed(UUID row, Through through) implements Whom {}

    /** A neighbour who stands on no list and has no phone. */
    record Newcomer(String name, Capacity capacity, Through through) implements Whom {}

    /** Somebody with an account: a badge was shown, or somebody on duty looked at a tap. */
    record Bearer(PersonId person, String name, Through through) implements Whom {}
}

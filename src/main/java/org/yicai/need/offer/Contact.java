package org.yicai.need.offer;

import org.yicai.kernel.Actor;
import org.yicai.kernel.Role;

/** Who may speak to somebody about what they offer. */
public enum Contact {
    /** A neighbour of the corps. */
    VOLUNTEER,
    /** The leaders of the corps only. */
    LEADER,
    /** The leaders, and the residents' committee. */
    COMMITTEE,
    /** Nobody for now: it counts as a wish. */
    NOBODY;

    /** Whether this person may see the number that was left. */
    boolean open(Actor actor) {
        return switch (this) {
            case VOLUNTEER, LEADER -> actor.is(Role.VOLUNTEER_LEADER);
            case COMMITTEE -> actor.is(Role.VOLUNTEER_LEADER, Role.COMMUNITY_WORKER);
            case NOBODY -> false;
        };
    }
}

package org.yicai.project.contract;

import java.util.Arrays;
import java.util.List;

/** What comes up while a contract runs. */
public enum Matter {
    DATES,
    VENUE,
    METHOD,
    STAFFING,
    /** To move at most a fifth between activities. */
    MOVING,
    PUBLICITY,
    /** To let others join in. */
    PARTNERS,
    /** Something that the contract does not hold: refused with one tap, or priced. */
    BEYOND;

    /** What a contract settles. */
    public static List<Matter> settled() {
        return Arrays.stream(values()).filter(each -> each != BEYOND).toList();
    }

    /** What holds where a contract does not say: how it works is the contractor's own. */
    public Decision usual() {
        return switch (this) {
            case DATES, VENUE, METHOD, STAFFING, MOVING -> Decision.DECIDES;
            case PUBLICITY, PARTNERS -> Decision.INFORMS;
            case BEYOND -> Decision.ASKS;
        };
    }
}

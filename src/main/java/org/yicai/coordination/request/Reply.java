package org.yicai.coordination.request;

/** What may be answered to an ask. All transitions stand here; a leader's passing on goes from CORPS to COMMITTEE once. */
enum Reply {
    CORPS_TAKES_IT,
    COMMITTEE_YES,
    COMMITTEE_NO,
    VOLUNTEERS_CAN;

    /** Whose turn it must be. */
    Turn from() {
        return switch (this) {
            case CORPS_TAKES_IT -> Turn.CORPS;
            case COMMITTEE_YES, COMMITTEE_NO, VOLUNTEERS_CAN -> Turn.COMMITTEE;
        };
    }

    /** Whose turn it is then. */
    Turn to() {
        return switch (this) {
            case VOLUNTEERS_CAN -> Turn.CORPS;
            case CORPS_TAKES_IT, COMMITTEE_YES, COMMITTEE_NO -> Turn.NOBODY;
        };
    }

    /** Whether the one who answers will do it. */
    boolean takes() {
        return this == CORPS_TAKES_IT || this == COMMITTEE_YES;
    }

    /** Whether the minutes no longer weigh on the committee. */
    boolean relieves() {
        return this != COMMITTEE_YES;
    }

    /** The colour class of its tag; the words beside it say the same. */
    String tone() {
        return switch (this) {
            case CORPS_TAKES_IT, COMMITTEE_YES -> "ok";
            case COMMITTEE_NO -> "bad";
            case VOLUNTEERS_CAN -> "run";
        };
    }
}

package org.yicai.activity;

/** How it became known that somebody was there, or left. */
public enum Through {
    /** Checked in with the code that hung at the door. */
    CODE,
    /** Checked in with the code that changes every thirty seconds, on the phone of somebody on duty or the screen of the venue. */
    ROTATING,
    /** Somebody on duty scanned the badge. */
    BADGE,
    ROLL_CALL,
    /** Entered at the door by somebody on duty. */
    WALK_IN,
    /** Keyed in from a sheet of paper. */
    PAPER,
    /** Their own word; enough for leaving, since that can only make the time shorter. */
    SELF;

    /** Whether person and door together said so, and nobody wrote it down for somebody else. */
    public boolean byItself() {
        return this == CODE || this == ROTATING || this == BADGE;
    }
}

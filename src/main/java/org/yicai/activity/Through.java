package org.yicai.activity;

/** How it became known that somebody was there. */
public enum Through {
    /** Checked in with the code that hung at the door. */
    CODE,
    ROLL_CALL,
    /** Entered at the door by somebody on duty. */
    WALK_IN,
    PAPER
}

package org.yicai.corps.record;

/** Where a record of service comes from. */
enum Source {
    /** Checked in with the code at the door. */
    AUTO,
    /** Noted by somebody on duty. */
    LEADER,
    SELF_DECLARED,
    BACKFILL
}

package org.yicai.corps.record;

/** Where a record of service comes from. */
enum Source {
    /** Checked in with a code at the door, or with the badge. */
    AUTO,
    /** Noted by somebody on duty. */
    LEADER,
    SELF_DECLARED,
    /** Keyed in afterwards: from paper, or confirmed of somebody who never answered. */
    BACKFILL
}

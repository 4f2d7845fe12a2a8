package org.yicai.corps.mentor;

/** The stretch of the path that two walk together. */
enum Stretch {
    NEWCOMER,
    LEADER,
    FOUNDER
}

package org.yicai.need.round;

/** What came of a knock. */
enum Outcome {
    OPENED,
    NOBODY,
    /** Somebody was in and did not want to say anything: not asked again on this round. */
    UNWILLING
}

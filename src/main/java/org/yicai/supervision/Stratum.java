package org.yicai.supervision;

/** How much speaks against a record before it is drawn; said in the published list, so that nobody chooses afterwards. */
public enum Stratum {
    /** Nobody confirmed it, somebody denied it, a question about it is open, or flags give it many points. */
    HIGH,
    /** Confirmed by one or two people, written down more than a week later, or flags give it some points. */
    MEDIUM,
    /** All others. */
    LOW
}

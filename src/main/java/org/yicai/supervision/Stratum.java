package org.yicai.supervision;

/** How much speaks against a record before it is drawn; said in the published list, so that nobody chooses afterwards. */
public enum Stratum {
    /** Nobody confirmed it, somebody denied it, or a question about it is open. */
    HIGH,
    /** Confirmed by one or two people, or written down more than a week later. */
    MEDIUM,
    /** All others. */
    LOW
}

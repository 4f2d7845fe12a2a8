package org.yicai.project.contract;

/** How the contractor settles a matter. */
public enum Decision {
    /** Alone; nobody approves it. */
    DECIDES,
    /** Alone, and tells the purchaser. */
    INFORMS,
    /** After the purchaser's answer. */
    ASKS
}

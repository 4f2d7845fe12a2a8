package org.yicai.council;

/** How somebody came to a seat. */
public enum FilledBy {
    ELECTION,
    NOMINATION,
    LOT
}

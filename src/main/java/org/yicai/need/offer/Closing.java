package org.yicai.need.offer;

/** How an offer left the list. */
enum Closing {
    /** Somebody spoke to the neighbour and something came of it. */
    TAKEN_UP,
    /** The neighbour no longer wants to; the number is deleted. */
    TAKEN_BACK
}

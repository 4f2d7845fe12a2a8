package org.yicai.coordination.request;

/** Whose turn it is to answer an ask. */
enum Turn {
    CORPS,
    COMMITTEE,
    NOBODY
}

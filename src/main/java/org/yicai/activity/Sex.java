package org.yicai.activity;

/** Whom a position is for, where that has a reason: help with bathing, a changing room. Kept of no person; whoever signs up says it. */
public enum Sex {
    F,
    M
}

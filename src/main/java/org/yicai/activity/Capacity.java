package org.yicai.activity;

/** As what somebody was there. */
public enum Capacity {
    RESIDENT,
    VOLUNTEER
}

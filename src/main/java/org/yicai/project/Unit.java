package org.yicai.project;

/** In what a deliverable is counted. */
public enum Unit {
    /** 场: an activity counts as one. */
    SESSION,
    /** 人次: at most as many as were checked in. */
    PERSON_TIME,
    /** 户 */
    HOUSEHOLD,
    /** 小时 */
    HOUR,
    /** 件 */
    PIECE
}

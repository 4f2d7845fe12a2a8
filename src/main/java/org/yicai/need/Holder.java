package org.yicai.need;

/** In whose hands a need is. */
public enum Holder {
    /** The leaders of the volunteer corps. */
    LEADER,
    /** The guidance and coordination committee: what was not solved twice. */
    COMMITTEE,
    /** The host organisation of the corps: the first receiver who answers for it. */
    HOST,
    OFFICIALS,
    /** Whoever does the work: a contractor, or those who prepare the project. */
    DOER,
    RESIDENT,
    /** Closed. */
    NOBODY
}

package org.yicai.project;

/** What stays with residents when a service ends. Solving the problem is the form, gaining ability is the root. */
public enum Ability {
    /** Volunteers who have learnt to do it. */
    VOLUNTEERS,
    /** Neighbours who can lead it. */
    LEADERS,
    /** A group that runs itself. */
    OWN_GROUP,
    /** What was written down or made, handed over. */
    MATERIALS
}

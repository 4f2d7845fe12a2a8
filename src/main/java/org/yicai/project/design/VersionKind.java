package org.yicai.project.design;

/** What made a version of a design. */
enum VersionKind {
    DRAFTED,
    CHANGED,
    /** Handed in at the gate: what the committee judges. */
    SUBMITTED
}

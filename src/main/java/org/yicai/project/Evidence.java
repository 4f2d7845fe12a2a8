package org.yicai.project;

/** By what a deliverable will be shown. */
public enum Evidence {
    ATTENDANCE,
    VISIT,
    DOCUMENT
}

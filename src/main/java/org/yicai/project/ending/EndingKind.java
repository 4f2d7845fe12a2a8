package org.yicai.project.ending;

/** How a project ends. */
enum EndingKind {
    COMPLETED,
    /** 体面退出: both sides agreed to leave, with what was done paid and the people handed over. */
    HONOURABLE_EXIT
}

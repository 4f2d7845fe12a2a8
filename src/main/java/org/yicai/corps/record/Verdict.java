package org.yicai.corps.record;

/** What becomes of a correction that was asked for. */
enum Verdict {
    CORRECT,
    LEAVE
}

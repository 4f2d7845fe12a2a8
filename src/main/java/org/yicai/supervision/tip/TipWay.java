package org.yicai.supervision.tip;

/** How somebody tells something. */
enum TipWay {
    /** With the own account: the name is read by those who handle it, and by nobody else. */
    NAMED,
    /** With the own account, of which nothing is kept but a pseudonym that is good in one project. */
    PSEUDONYM,
    /** Without an account, or past it: nothing is kept of whoever sends it. */
    ANONYMOUS;

    boolean needsAccount() {
        return this != ANONYMOUS;
    }
}

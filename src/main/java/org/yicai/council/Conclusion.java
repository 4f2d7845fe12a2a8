package org.yicai.council;

/** What the committee decided. */
public enum Conclusion {
    PASSED,
    RETURNED;

    /** The colour class of its tag; the words beside it say the same. */
    public String tone() {
        return this == PASSED ? "ok" : "warn";
    }
}

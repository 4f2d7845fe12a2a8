package org.yicai.corps.founding;

/** What the founder writes. */
enum Item {
    PURPOSE("corps.finding.founding-purpose"),
    RULES("corps.finding.founding-rules"),
    MENTOR("corps.finding.founding-mentor");

    private final String missing;

    Item(String missing) {
        this.missing = missing;
    }

    /** The key of what is said while it is not written. */
    String missing() {
        return missing;
    }
}

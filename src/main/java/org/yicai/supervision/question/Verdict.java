package org.yicai.supervision.question;

import org.jspecify.annotations.Nullable;

/** What the committee found. */
enum Verdict {
    /** Nothing is wrong: all of it counts. */
    EXPLAINED,
    COUNTS_LESS,
    /** It was not so: nothing of it counts. */
    NOT_SO,
    /** It cannot be told any more: in doubt it counts. */
    CANNOT_TELL;

    /** The most that counts, out of what was typed for {@link #COUNTS_LESS}; null for all. */
    @Nullable Integer counts(int typed) {
        return switch (this) {
            case EXPLAINED, CANNOT_TELL -> null;
            case COUNTS_LESS -> typed;
            case NOT_SO -> 0;
        };
    }

    String tone() {
        return this == EXPLAINED ? "ok" : this == CANNOT_TELL ? "run" : "warn";
    }
}

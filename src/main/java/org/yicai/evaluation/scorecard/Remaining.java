package org.yicai.evaluation.scorecard;

import java.time.Instant;

/** What is left of a project half a year after its end. */
record Remaining(Kind kind, String words, Instant lookedAt) {

    enum Kind {
        STAYS,
        IN_PART,
        GONE
    }
}

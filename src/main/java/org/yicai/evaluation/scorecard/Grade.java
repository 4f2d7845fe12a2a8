package org.yicai.evaluation.scorecard;

/** 优, 良, 中, 差. */
enum Grade {
    EXCELLENT,
    GOOD,
    FAIR,
    POOR;

    /** The colour class of its tag; the words beside it say the same. */
    String tone() {
        return switch (this) {
            case EXCELLENT, GOOD -> "ok";
            case FAIR -> "warn";
            case POOR -> "bad";
        };
    }
}

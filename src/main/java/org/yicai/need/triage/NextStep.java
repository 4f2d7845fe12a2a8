package org.yicai.need.triage;

import org.yicai.need.Stage;

/** What somebody who triages does next about a need. */
enum NextStep {
    /** Give it its first answer, or find a way. */
    ANSWER,
    /** The resident says that it is not solved. */
    AGAIN,
    /** The resident has not said anything in time. */
    CALL,
    /** Whoever was asked has not said yes or no. */
    WAIT,
    /** The resident was asked back. */
    ASKED,
    /** Somebody is at it. */
    RUNS,
    NOTHING;

    static NextStep of(Stage stage, int escalated, boolean asked) {
        if (asked) {
            return ASKED;
        }
        return switch (stage) {
            case NEW -> ANSWER;
            case NOT_SOLVED -> AGAIN;
            case DISPATCHED -> WAIT;
            case GROUPED, IN_HAND -> RUNS;
            case SERVED, HANDED_OVER, ANSWERED -> escalated > 0 ? CALL : NOTHING;
            case MERGED, DECLINED, SOLVED -> NOTHING;
        };
    }
}

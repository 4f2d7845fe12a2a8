package org.yicai.activity;

import java.util.List;
import org.yicai.kernel.Finding;

/**
 * One thing of an activity that was changed.
 *
 * @param was as people read it
 * @param becomes the same of now
 */
public record Difference(What what, String was, String becomes) {

    public enum What {
        WHEN(true),
        VENUE(true),
        RISK_LEVEL(true),
        RISK_NOTICE(true),
        WORDS(true),
        PLACES(false),
        SEATS(false),
        POSITION(false);

        private final boolean news;

        What(boolean news) {
            this.news = news;
        }

        /** Whether those who signed up hear of it and say whether it still suits. */
        public boolean isNews() {
            return news;
        }
    }

    /** The sentence; long texts are not repeated in it. */
    public Finding said() {
        return switch (what) {
            case RISK_LEVEL -> Finding.that("activity.changed.RISK_LEVEL." + becomes);
            case WORDS -> Finding.that("activity.changed.WORDS");
            default -> new Finding("", "activity.changed." + what, List.of(was, becomes));
        };
    }
}

package org.yicai.party;

import org.jspecify.annotations.Nullable;

/**
 * What a household said, once for everything it serves: confirmation, rating, acceptance and evaluation.
 *
 * @param yes the answer to the question itself: it is solved, it is still good, I was there
 * @param satisfaction null when nobody said
 * @param askedToPay whether somebody wanted money or a purchase; null when nobody said
 * @param words may be ""; at most 300 characters
 * @param how which way the answer came
 */
public record Answered(boolean yes, @Nullable Satisfaction satisfaction, @Nullable Boolean askedToPay, String words, How how) {

    /** The three answers of 接诉即办. */
    public enum Satisfaction {
        SATISFIED,
        MOSTLY,
        UNSATISFIED
    }

    /** Which way an answer came. */
    public enum How {
        /** On the page of the thing, by receipt and code or signed in. */
        PAGE,
        /** By the personal link. */
        LINK,
        /** A digit sent back. */
        SMS,
        /** Somebody rang up and noted it. */
        CALL,
        /** Somebody came by and noted it. */
        VISIT,
        /** Ticked on paper and keyed in. */
        PAPER,
        /** Said on a round from door to door. */
        ROUND
    }
}

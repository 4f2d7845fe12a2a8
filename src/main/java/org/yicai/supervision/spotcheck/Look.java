package org.yicai.supervision.spotcheck;

import org.jspecify.annotations.Nullable;

/**
 * What somebody found about a drawn record: five short questions.
 *
 * @param people about how many; null when it was not said
 */
record Look(Way way, Answer tookPlace, Answer byWhom, Answer asDescribed, @Nullable Integer people) {

    enum Way {
        /** Went there. */
        VISIT,
        /** Rang somebody up. */
        CALL
    }

    enum Answer {
        YES,
        NO,
        CANNOT_TELL
    }

    /** What it comes to. */
    enum Result {
        FITTED,
        DID_NOT,
        CANNOT_TELL
    }

    /**
     * One no is enough for DID_NOT, and so are fewer than half of the people written down; three times yes is FITTED.
     *
     * @param came people written down; null where there is no such number
     */
    Result result(@Nullable Integer came) {
        if (tookPlace == Answer.NO || byWhom == Answer.NO || asDescribed == Answer.NO || farFewer(came)) {
            return Result.DID_NOT;
        }
        return tookPlace == Answer.YES && byWhom == Answer.YES && asDescribed == Answer.YES ? Result.FITTED : Result.CANNOT_TELL;
    }

    private boolean farFewer(@Nullable Integer came) {
        return people != null && came != null && people * 2 < came;
    }
}

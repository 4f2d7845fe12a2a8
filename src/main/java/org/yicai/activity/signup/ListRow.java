package org.yicai.activity.signup;

import org.jspecify.annotations.Nullable;

/**
 * One name of a list out of a chat group, on the page on which it is looked through.
 *
 * @param number from 0 on
 * @param sameAs the number of an earlier row with this name; null when there is none
 * @param known whether somebody of this name has signed up already
 * @param doubt why somebody may not want to come
 */
record ListRow(int number, @Nullable Integer sameAs, boolean known, Doubt doubt) {

    enum Doubt {
        NONE,
        /** Says that somebody does not come after all. */
        BACKS_OUT,
        /** A message that does not look like a sign-up. */
        ONLY_TALKS
    }


    /** Whether it is ticked before anybody looked. */
    boolean likely() {
        return sameAs == null && !known && doubt == Doubt.NONE;
    }

    String field(String name) {
        return name + "_" + number;
    }
}

package org.yicai.activity.signup;

import org.jspecify.annotations.Nullable;

/**
 * One name of a list out of a chat group, on the page on which it is looked through.
 *
 * @param number from 0 on
 * @param sameAs the number of an earlier row with this name; null when there is none
 * @param known whether somebody of this name has signed up already
 * @param backsOut whether the row says that somebody does not come after all
 */
record ListRow(int number, @Nullable Integer sameAs, boolean known, boolean backsOut) {

    /** Whether it is ticked before anybody looked. */
    boolean likely() {
        return sameAs == null && !known && !backsOut;
    }

    String field(String name) {
        return name + "_" + number;
    }
}

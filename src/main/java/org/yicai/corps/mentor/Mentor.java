package org.yicai.corps.mentor;

import org.yicai.kernel.PersonId;

/**
 * Somebody who is willing.
 *
 * @param stretch which one suits best
 * @param words what can be passed on
 * @param accompanied how many are accompanied now
 */
record Mentor(PersonId person, String name, Stretch stretch, String words, int accompanied) {

    boolean full(int most) {
        return accompanied >= most;
    }
}

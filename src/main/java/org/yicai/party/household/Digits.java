package org.yicai.party.household;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people send back when they were asked for a digit: 1 for yes, 2 for no, one for each matter in order, or the words themselves. */
final class Digits {

    private Digits() {}

    /**
     * The answers in the order of the matters.
     *
     * @return null when it is no answer, or does not say which matter is meant
     */
    static @Nullable List<Boolean> read(String text, int matters) {
        var plain = text.strip().replaceAll("[\\s。．.！!，,、；;“”\"'（）()]+", "");
        if (plain.matches("(已经?)?解决了?|好了|还好")) {
            plain = "1";
        } else if (plain.matches("(还?没有?|未|仍未)解决|没好|不好|又坏了")) {
            plain = "2";
        }
        var digits = plain.replace('１', '1').replace('２', '2');
        if (!digits.matches("[12]{1,9}")) {
            return null;
        }
        // one yes is for all of them; one no does not say which
        if (digits.equals("1")) {
            return java.util.Collections.nCopies(matters, true);
        }
        if (digits.length() != matters) {
            return null;
        }
        var answers = new ArrayList<Boolean>();
        digits.chars().forEach(each -> answers.add(each == '1'));
        return answers;
    }
}

package org.yicai.need;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Pairs of neighbouring characters: how Chinese text is indexed so that words of two characters are found. */
final class Grams {

    private Grams() {}

    /** The text of a tsvector with all pairs, positions left out. */
    static String vector(String text) {
        var literal = new StringBuilder();
        for (var gram : of(text)) {
            literal.append('\'').append(gram.replace("\\", "\\\\").replace("'", "''")).append("' ");
        }
        return literal.toString();
    }

    /** The text of a tsquery over the pairs of the words; "" when there is not even one pair. */
    static String query(String words, String operator) {
        var literal = new StringBuilder();
        for (var gram : of(words)) {
            literal.append(literal.isEmpty() ? "" : operator).append('\'').append(gram.replace("\\", "\\\\").replace("'", "''")).append('\'');
        }
        return literal.toString();
    }

    private static Set<String> of(String text) {
        var grams = new LinkedHashSet<String>();
        var points = text.toLowerCase(Locale.ROOT).codePoints().toArray();
        for (int i = 0; i + 1 < points.length; i++) {
            if (Character.isLetterOrDigit(points[i]) && Character.isLetterOrDigit(points[i + 1])) {
                grams.add(new String(points, i, 2));
            }
        }
        return grams;
    }
}

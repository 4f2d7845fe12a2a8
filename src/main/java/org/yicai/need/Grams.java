package org.yicai.need;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Pairs of neighbouring characters: how Chinese text is indexed so that words of two characters are found. */
final class Grams {

    private Grams() {}

    /** The text of a tsvector with all pairs, positions left out. */
    static String vector(String text) {
        return of(text).stream().map(Grams::quoted).collect(Collectors.joining(" "));
    }

    /** The text of a tsquery that wants all pairs of the words; "" when there is not even one. */
    static String query(String words) {
        return of(words).stream().map(Grams::quoted).collect(Collectors.joining(" & "));
    }

    private static String quoted(String gram) {
        return "'" + gram.replace("\\", "\\\\").replace("'", "''") + "'";
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

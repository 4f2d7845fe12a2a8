package org.yicai.need.topic;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Runs of neighbouring letters, digits or characters: Chinese has no blanks, and two characters make most words. */
final class Shingles {

    private Shingles() {}

    /** How often each run of {@code shortest} to {@code longest} characters stands in the text. */
    static Map<String, Integer> of(String text, int shortest, int longest) {
        var counts = new HashMap<String, Integer>();
        add(text, shortest, longest, 1, counts);
        return counts;
    }

    /** Adds the runs of a text, each counted so many times. */
    static void add(String text, int shortest, int longest, int times, Map<String, Integer> counts) {
        var lower = text.toLowerCase(Locale.ROOT);
        int from = 0;
        while (from < lower.length()) {
            int to = from;
            while (to < lower.length() && Character.isLetterOrDigit(lower.charAt(to))) {
                to++;
            }
            for (int length = shortest; length <= longest; length++) {
                for (int at = from; at + length <= to; at++) {
                    counts.merge(lower.substring(at, at + length), times, Integer::sum);
                }
            }
            from = to + 1;
        }
    }
}

package org.yicai.need;

import java.util.Arrays;

/**
 * Pairs of neighbouring characters: how Chinese text is indexed so that words of two characters are found. A pair is one
 * number, the first character in its upper half and the second in its lower. Characters beyond the first plane do not fit,
 * so a rare pair may share its number with another: who looks something up compares with the text as well.
 */
final class Grams {

    private static final int[] NONE = {};

    private Grams() {}

    /** All pairs of letters and digits that stand in a text, each once, in ascending order; small and capital letters are the same. */
    static int[] of(String text) {
        if (text.length() < 2) {
            return NONE;
        }
        var pairs = new int[text.length()];
        int count = 0;
        int before = -1;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            int told = Character.isLetterOrDigit(point) ? Character.toLowerCase(point) : -1;
            if (before >= 0 && told >= 0) {
                pairs[count++] = before << 16 ^ told;
            }
            before = told;
        }
        Arrays.sort(pairs, 0, count);
        return once(pairs, count);
    }

    private static int[] once(int[] sorted, int count) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, kept);
    }
}

package org.yicai.need.similarity;

import java.util.LinkedHashSet;
import java.util.Set;

/** The telling characters of a text, and its pairs of neighbours. */
final class Grams {

    /** Characters that stand in any sentence. */
    private static final String SILENT = "的了吗呢啊吧呀我们你他她它这那都也又还很太老总就才把被让给和跟在是有个一不到想要能";

    private Grams() {}

    static Set<String> of(String text) {
        var all = new LinkedHashSet<String>();
        for (int i = 0; i < text.length(); i++) {
            if (SILENT.indexOf(text.charAt(i)) < 0 && told(text, i)) {
                all.add(text.substring(i, i + 1));
            }
        }
        all.addAll(pairs(text));
        return all;
    }

    static Set<String> pairs(String text) {
        var all = new LinkedHashSet<String>();
        for (int i = 0; i + 1 < text.length(); i++) {
            if (told(text, i) && told(text, i + 1)) {
                all.add(text.substring(i, i + 2));
            }
        }
        return all;
    }

    static boolean told(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at));
    }
}

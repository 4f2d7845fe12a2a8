package org.yicai.need;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether neighbours may read a need whose person has not said. Care of the body, illness, poverty and violence at home
 * are private first, and can be opened with one tap; what is wished for everybody is not meant. The lists are data.
 */
public final class Privacy {

    private static final Pattern PERSONAL = any("CARE", "ILLNESS", "POVERTY", "VIOLENCE");
    private static final Pattern PUBLIC = any("public");

    private Privacy() {}

    /** Whether the words speak of what is private by default. */
    public static boolean personal(String words) {
        for (var sentence : words.split("[。！？!?；;\\n]")) {
            if (PERSONAL.matcher(sentence).find() && !PUBLIC.matcher(sentence).find()) {
                return true;
            }
        }
        return false;
    }

    /** @param chosen what the person chose: true for open, false for private; null when nothing was chosen */
    public static boolean open(@Nullable Boolean chosen, String words) {
        return chosen != null ? chosen : !personal(words);
    }

    private static Pattern any(String... lists) {
        var all = WordList.read("personal.txt");
        return Pattern.compile(String.join("|", List.of(lists).stream().flatMap(each -> all.get(each).stream()).toList()));
    }
}

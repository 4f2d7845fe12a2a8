package org.yicai.need.urgency;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yicai.need.Urgency;
import org.yicai.need.WordList;

/**
 * Whether a sentence speaks of danger that is there now. The lists lie in {@code words/urgent.txt}: signs of danger for
 * each kind, words that only look alike, and what turns danger into a lesson, a worry or a memory. When in doubt it is danger.
 */
public final class UrgentWords {

    private static final Map<String, List<String>> LISTS = WordList.read("urgent.txt");
    private static final Map<Urgency, Pattern> SIGNS = signs();
    private static final Pattern ALIKE = any("alike");
    private static final Pattern LESSON = any("lesson");
    private static final Pattern WORRY = any("worry");
    private static final Pattern MEMORY = any("memory");
    private static final Pattern NOW = any("now");
    private static final Pattern DENIED = Pattern.compile("(?:没有?|不会|不是|未|别|并无|无)(?:有人|人|再|什么|发生|出现)?$");

    private static final int LETTER = 200;
    private static final int BEGINNING = 60;

    private UrgentWords() {}

    /** The most pressing kind that the words speak of; empty when they speak of none. */
    public static Optional<Urgency> in(String words) {
        int at = 0;
        for (var sentence : words.split("[。！？!?；;\\n]")) {
            var early = words.length() <= LETTER || at < BEGINNING;
            at += sentence.length() + 1;
            // a look-alike becomes a blank of the same length, so that what stands around it still stands around it
            var said = ALIKE.matcher(sentence).replaceAll(each -> "□".repeat(each.group().length()));
            for (var kind : Urgency.values()) {
                if ((early || kind == Urgency.SELF_HARM) && speaksOf(kind, said)) {
                    return Optional.of(kind);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean speaksOf(Urgency kind, String sentence) {
        var sign = SIGNS.get(kind).matcher(sentence);
        while (sign.find()) {
            var from = Math.max(sentence.lastIndexOf('，', sign.start()), sentence.lastIndexOf(',', sign.start())) + 1;
            var comma = sentence.indexOf('，', sign.end());
            var clause = sentence.substring(from, comma < 0 ? sentence.length() : comma);
            var before = sentence.substring(0, sign.start());
            var real = kind == Urgency.SELF_HARM || NOW.matcher(clause).find() || !WORRY.matcher(before).find() && !MEMORY.matcher(clause).find();
            if (real && !LESSON.matcher(sentence).find() && !DENIED.matcher(before).find()) {
                return true;
            }
        }
        return false;
    }

    private static Map<Urgency, Pattern> signs() {
        var signs = new LinkedHashMap<Urgency, Pattern>();
        for (var kind : Urgency.values()) {
            signs.put(kind, any(kind.name()));
        }
        return signs;
    }

    /** The longest first: of two look-alikes that begin at one place the longer one is meant. */
    private static Pattern any(String list) {
        return Pattern.compile(LISTS.get(list).stream().sorted(Comparator.comparingInt(String::length).reversed()).reduce((one, other) -> one + "|" + other).orElseThrow());
    }
}

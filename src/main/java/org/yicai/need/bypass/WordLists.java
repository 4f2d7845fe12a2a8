package org.yicai.need.bypass;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.need.Bypass;

/**
 * Finds what goes past the leaders by words. The lists are data, one for each kind, in need/bypass/KIND.txt: a "word" is
 * enough; a "who" needs a "what" soon behind it in the same sentence; a "not" is a look-alike and is passed over whole,
 * and so is what a "head" or "tail" makes of a word or what ("a talk about …"), and a "near" of a who ("the road beside …").
 * One walk over the text serves all kinds, because an import reads thousands of letters a second.
 */
@Component
public class WordLists {

    /** A what may stand so many characters behind its who. */
    private static final int REACH = 14;

    /** Whom a complaint is about decides who may never read it; so complaints come first. */
    private static final List<Bypass> ORDER =
            List.of(Bypass.COMPLAINT_CORPS, Bypass.COMPLAINT_COMMITTEE, Bypass.VIOLENCE, Bypass.HEALTH, Bypass.POVERTY);

    private enum Part {
        NOT,
        WORD,
        WHAT,
        WHO
    }

    /** @param kind its place in {@link #ORDER} */
    private record Entry(String text, Part part, int kind) {}

    private final Entry[][] byFirst = new Entry[Character.MAX_VALUE + 1][];

    /** Whether some entry may begin with two characters of this mark: most places of a text need no closer look. */
    private final boolean[] begun = new boolean[Character.MAX_VALUE + 1];

    public WordLists() {
        var all = new ArrayList<Entry>();
        for (int kind = 0; kind < ORDER.size(); kind++) {
            all.addAll(read(kind));
        }
        // the longest wins, and a look-alike over a word of the same length
        all.sort(Comparator.<Entry>comparingInt(each -> -each.text.length()).thenComparing(Entry::part));
        for (var each : all) {
            var first = each.text.charAt(0);
            var before = byFirst[first];
            var longer = before == null ? new Entry[1] : Arrays.copyOf(before, before.length + 1);
            longer[longer.length - 1] = each;
            byFirst[first] = longer;
            if (each.text.length() == 1) {
                Arrays.fill(begun, true); // anything may follow
            } else {
                begun[mark(first, each.text.charAt(1))] = true;
            }
        }
    }

    private static int mark(char first, char second) {
        return first * 31 + second & Character.MAX_VALUE;
    }

    private static List<Entry> read(int kind) {
        var lines = lines(ORDER.get(kind));
        var found = new ArrayList<Entry>();
        for (var part : Part.values()) {
            lines.getOrDefault(part.name(), List.of()).forEach(word -> found.add(new Entry(word, part, kind)));
        }
        for (var each : List.copyOf(found)) {
            if (each.part == Part.WHO) {
                lines.getOrDefault("NEAR", List.of()).forEach(near -> found.add(new Entry(each.text + near, Part.NOT, kind)));
            } else if (each.part != Part.NOT) {
                lines.getOrDefault("HEAD", List.of()).forEach(head -> found.add(new Entry(head + each.text, Part.NOT, kind)));
                lines.getOrDefault("TAIL", List.of()).forEach(tail -> found.add(new Entry(each.text + tail, Part.NOT, kind)));
            }
        }
        return found;
    }

    private static Map<String, List<String>> lines(Bypass kind) {
        var lines = new HashMap<String, List<String>>();
        try (var in = new BufferedReader(new InputStreamReader(WordLists.class.getResourceAsStream("/need/bypass/" + kind + ".txt"), StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    var words = line.strip().split("\\s+");
                    lines.computeIfAbsent(words[0].toUpperCase(Locale.ROOT), key -> new ArrayList<>()).addAll(Arrays.asList(words).subList(1, words.length));
                }
            }
            return lines;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Which kind a text is of; null for what leaders may see. */
    public @Nullable Bypass of(String text) {
        var walk = new Walk();
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '。' || c == '！' || c == '？' || c == '\n' || c == '；') {
                walk.sentence();
            }
            var entries = byFirst[c];
            if (entries != null && begun[mark(c, i + 1 < text.length() ? text.charAt(i + 1) : 0)]) {
                walk.at(text, i, entries);
            }
        }
        return walk.found();
    }

    /** What one walk over a text remembers of each kind. */
    private static final class Walk {
        private final int[] resume = new int[ORDER.size()];
        private final int[] who = new int[ORDER.size()];
        private final boolean[] hit = new boolean[ORDER.size()];

        Walk() {
            sentence();
        }

        void sentence() {
            Arrays.fill(who, Integer.MIN_VALUE / 2);
        }

        void at(String text, int i, Entry[] entries) {
            for (var entry : entries) {
                int kind = entry.kind;
                if (i >= resume[kind] && !hit[kind] && text.startsWith(entry.text, i)) {
                    resume[kind] = i + entry.text.length();
                    switch (entry.part) {
                        case WORD -> hit[kind] = true;
                        case WHAT -> hit[kind] = i - who[kind] <= REACH;
                        case WHO -> who[kind] = i + entry.text.length();
                        case NOT -> {}
                    }
                }
            }
        }

        @Nullable Bypass found() {
            for (int kind = 0; kind < hit.length; kind++) {
                if (hit[kind]) {
                    return ORDER.get(kind);
                }
            }
            return null;
        }
    }
}

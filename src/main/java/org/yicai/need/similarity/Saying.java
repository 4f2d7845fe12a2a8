package org.yicai.need.similarity;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A message as the measure reads it.
 *
 * @param pairs how often each pair of neighbouring letters, digits or characters stands in it; what stands in the title
 *     counts twice, because people put the matter there
 * @param zones the districts and towns it names in short, such as "a3区": two messages that name different ones are
 *     hardly about the same place
 * @param words the whole text when it is short; "" when it is long, and its pairs say enough
 */
public record Saying(Map<String, Integer> pairs, Set<String> zones, String words) {

    /** Up to so many characters a message is understood by the vocabulary; longer ones share words when they share the matter. */
    static final int SHORT = 60;

    private static final Pattern ZONE = Pattern.compile("[a-z]\\d+[区县市]");
    private static final int TITLE_COUNTS = 2;

    /**
     * Reads a message.
     *
     * @param title "" when it has none; a title that only repeats the beginning of the words is no harm
     */
    public static Saying of(String title, String words) {
        var counts = new LinkedHashMap<String, Integer>();
        count(title.toLowerCase(Locale.ROOT), TITLE_COUNTS, counts);
        count(words.toLowerCase(Locale.ROOT), 1, counts);
        var zones = new TreeSet<String>();
        ZONE.matcher((title + "\n" + words).toLowerCase(Locale.ROOT)).results().forEach(each -> zones.add(each.group()));
        return new Saying(counts, zones, whole(title, words));
    }

    private static String whole(String title, String words) {
        var heading = title.endsWith("…") ? title.substring(0, title.length() - 1) : title;
        var whole = words.startsWith(heading) ? words : title + "。" + words;
        return whole.length() <= SHORT ? whole : "";
    }

    /** Whether it is short enough to be understood word by word. */
    boolean brief() {
        return !words.isEmpty();
    }

    private static void count(String text, int weight, Map<String, Integer> counts) {
        var points = text.codePoints().toArray();
        for (int i = 0; i + 1 < points.length; i++) {
            if (Character.isLetterOrDigit(points[i]) && Character.isLetterOrDigit(points[i + 1])) {
                counts.merge(new String(points, i, 2), weight, Integer::sum);
            }
        }
    }

    /** Whether both name districts, and none in common. */
    boolean elsewhere(Saying other) {
        return !zones.isEmpty() && !other.zones.isEmpty() && zones.stream().noneMatch(other.zones::contains);
    }
}

package org.yicai.need.topic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The words of a catalogue, looked up in messages: so "薪水" and "工钱" say the same to the classifier before it has seen
 * either, and a topic is found when nobody has decided anything yet.
 */
public final class Lexicon {

    private static final double TITLE_COUNTS = 3;
    private final List<Entry> entries;
    private final int[] above;
    private final Map<String, int[]> topicsOf = new HashMap<>();
    private final Map<Character, List<String>> beginningWith = new HashMap<>();
    private final Map<String, Integer> index = new HashMap<>();

    /** Takes the names of the topics and their hints. */
    public Lexicon(Catalogue catalogue) {
        entries = catalogue.all();
        var topics = new TreeMap<String, Set<Integer>>();
        for (int i = 0; i < entries.size(); i++) {
            index.put(entries.get(i).code(), i);
            for (var hint : entries.get(i).hints()) {
                topics.computeIfAbsent(hint.toLowerCase(Locale.ROOT), word -> new HashSet<>()).add(i);
            }
            topics.computeIfAbsent(entries.get(i).zh().toLowerCase(Locale.ROOT), word -> new HashSet<>()).add(i);
        }
        above = entries.stream().mapToInt(each -> index.getOrDefault(each.parent(), -1)).toArray();
        topics.remove("");
        topics.forEach((word, of) -> {
            topicsOf.put(word, of.stream().mapToInt(Integer::intValue).sorted().toArray());
            beginningWith.computeIfAbsent(word.charAt(0), first -> new ArrayList<>()).add(word);
        });
    }

    /** How many topics there are: the length of {@link #weigh}. */
    int size() {
        return entries.size();
    }

    int index(String code) {
        return index.get(code);
    }

    String code(int topic) {
        return entries.get(topic).code();
    }

    /** How often each word of the catalogue stands in the text. */
    private Map<String, Integer> found(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        var found = new HashMap<String, Integer>();
        for (int at = 0; at < lower.length(); at++) {
            for (var word : beginningWith.getOrDefault(lower.charAt(at), List.of())) {
                if (lower.startsWith(word, at)) {
                    found.merge(word, 1, Integer::sum);
                }
            }
        }
        return found;
    }

    /** The words of the catalogue that a message holds, each with its weight: longer ones and those of the title weigh more. */
    Map<String, Double> words(Said said) {
        var weights = new HashMap<String, Double>();
        found(said.words()).forEach((word, times) -> weights.merge(word, (1 + Math.log(times)) * word.length() / 2, Double::sum));
        found(said.title()).keySet().forEach(word -> weights.merge(word, TITLE_COUNTS * word.length() / 2, Double::sum));
        return weights;
    }

    /** Which topics a word is a hint of. */
    Set<String> topics(String word) {
        var codes = new HashSet<String>();
        for (var topic : topicsOf.getOrDefault(word, new int[0])) {
            codes.add(entries.get(topic).code());
        }
        return codes;
    }

    /** How much of a message speaks for each topic or one below it; a word shared by several topics is shared out. */
    double[] mass(Said said) {
        var mass = new double[entries.size()];
        words(said).forEach((word, weight) -> {
            var topics = topicsOf.get(word);
            for (var topic : topics) {
                for (int each = topic; each >= 0; each = above[each]) {
                    mass[each] += weight / topics.length;
                }
            }
        });
        return mass;
    }
}

package org.yicai.need.similarity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What people say about life in a community, and what they mean by it: the files in resources/need/vocabulary, whose
 * README says how they are written. Read once; about a second and ten megabytes.
 */
final class Vocabulary {

    static final List<String> FILES = List.of("general", "meals-care", "disabled-and-children", "building", "outdoors", "vehicles-noise-pets",
            "culture-learning-work", "home-neighbours-property", "health-mind-papers-volunteers", "turns");
    static final List<String> ISSUES = List.of("issues-1", "issues-2", "issues-3", "issues-4", "issues-5", "issues-6", "issues-7",
            "issues-8", "issues-9", "issues-10", "issues-11");

    private static final String SET_PHRASE = "套话";

    /** What an expression means; when it has a rest, this only begins it. */
    record Sense(List<Concept> concepts, List<String> rest) {}

    /** What follows when all of these are told. */
    record Rule(List<String> told, List<String> meant) {}

    private final Map<String, Concept> concepts = new HashMap<>();
    private final Trie trie = new Trie();
    private final List<List<Sense>> senses = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> opposites = new HashSet<>();
    private final Map<String, Double> near = new HashMap<>();
    private final Map<String, String> slips = new HashMap<>();
    private final Map<List<Concept>, List<Concept>> shared = new HashMap<>();

    private static final class Known {
        private static final Vocabulary SHIPPED = new Vocabulary(lines(FILES));
    }

    /** The one that is shipped. */
    static Vocabulary shipped() {
        return Known.SHIPPED;
    }

    /** The lines of some files, in order. */
    static List<String> lines(List<String> files) {
        var lines = new ArrayList<String>();
        for (var file : files) {
            try (var in = Vocabulary.class.getResourceAsStream("/need/vocabulary/" + file + ".txt")) {
                new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(lines::add);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return lines;
    }

    /** @throws IllegalArgumentException when a line cannot be read or names an unknown concept */
    Vocabulary(List<String> lines) {
        var told = lines.stream().map(String::strip).filter(each -> !each.isEmpty() && !each.startsWith("#")).toList();
        told.forEach(this::define);
        told.forEach(this::learn);
        shared.clear();
    }

    /** First the concepts, so that a line may name one that comes later. */
    private void define(String line) {
        var sign = line.substring(0, 1);
        if ("说则反近错".contains(sign)) {
            return;
        }
        var head = line.substring(1, line.contains("=") ? line.indexOf('=') : line.length()).strip();
        var parts = head.split("<");
        var name = parts[0].strip();
        var broader = parts.length > 1 ? words(parts[1]) : List.<String>of();
        concepts.putIfAbsent(name, new Concept(name, Concept.Layer.of(sign), broader));
    }

    private void learn(String line) {
        var rest = line.substring(1).strip();
        switch (line.charAt(0)) {
            case '反' -> words(rest).forEach(one -> words(rest).stream().filter(other -> !other.equals(one)).forEach(other -> opposites.add(key(one, other))));
            case '近' -> {
                var parts = words(rest);
                near.put(key(parts.get(0), parts.get(1)), Double.valueOf(parts.get(2)));
                near.put(key(parts.get(1), parts.get(0)), Double.valueOf(parts.get(2)));
            }
            case '则' -> rules.add(new Rule(known(words(rest.split(">")[0])), known(words(rest.split(">")[1]))));
            case '错' -> words(rest).forEach(each -> slips.put(each.split(">")[0], each.split(">")[1]));
            default -> say(rest);
        }
    }

    private void say(String line) {
        if (!line.contains("=")) {
            return;
        }
        var names = known(words(line.substring(0, line.indexOf('=')).split("<")[0]));
        var meant = shared.computeIfAbsent(names.stream().map(concepts::get).toList(), each -> each);
        for (var form : words(line.substring(line.indexOf('=') + 1))) {
            for (var expression : Expressions.of(form)) {
                var parts = List.of(expression.split("…"));
                int word = trie.add(parts.getFirst());
                while (senses.size() <= word) {
                    senses.add(List.of());
                }
                var grown = new ArrayList<>(senses.get(word));
                grown.add(new Sense(meant, parts.size() == 1 ? List.of() : List.copyOf(parts.subList(1, parts.size()))));
                senses.set(word, List.copyOf(grown));
            }
        }
    }

    private List<String> known(List<String> names) {
        for (var name : names) {
            if (!concepts.containsKey(name)) {
                throw new IllegalArgumentException("no such concept: " + name);
            }
        }
        return names;
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    private static String key(String one, String other) {
        return one + " " + other;
    }

    Trie trie() {
        return trie;
    }

    List<Sense> senses(int word) {
        return senses.get(word);
    }

    Concept concept(String name) {
        return concepts.get(name);
    }

    List<Rule> rules() {
        return rules;
    }

    boolean opposite(String one, String other) {
        return opposites.contains(key(one, other));
    }

    /** How near two aspects are, 0 to 1. */
    double near(String one, String other) {
        return one.equals(other) ? 1 : near.getOrDefault(key(one, other), 0.0);
    }

    /** In small letters and without the common slips of the input method. */
    String mended(String text) {
        var mended = text.toLowerCase(Locale.ROOT);
        for (var slip : slips.entrySet()) {
            mended = mended.replace(slip.getKey(), slip.getValue());
        }
        return mended;
    }

    /** Without the set phrases that any message may begin or end with, "来电人反映", "请尽快处理"; a text of nothing else stays. */
    String bare(String text) {
        var set = new boolean[text.length()];
        trie.scan(text, (start, end, word) -> {
            if (senses.get(word).stream().anyMatch(each -> each.concepts().stream().anyMatch(concept -> concept.name().equals(SET_PHRASE)))) {
                Arrays.fill(set, start, end, true);
            }
        });
        var bare = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            bare.append(set[i] ? "" : text.charAt(i));
        }
        return bare.isEmpty() ? text : bare.toString();
    }

    /** How many ways of saying it knows. */
    int size() {
        return trie.size();
    }
}

package org.yicai.need.topic;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Turns messages into vectors: single characters and pairs, title and text apart, each weighted by logarithmic
 * frequency and inverse document frequency and brought to length 1 (Salton and Buckley 1988), and beside them how much
 * the words of the catalogue speak for each of its topics.
 */
final class Vocabulary {

    /** So many features at most, those that most messages hold. */
    private static final int MOST = 60_000;
    private static final int SEEN_IN = 2;
    private static final int LONGEST = 2;
    private static final float CATALOGUE_COUNTS = 1.5f;
    private static final char TITLE = 't';
    private static final char WORDS = 'w';
    private final Map<String, Integer> index = new HashMap<>();
    private final float[] rarity;
    private final Lexicon lexicon;

    Vocabulary(List<Said> messages, Lexicon lexicon) {
        this.lexicon = lexicon;
        var with = new HashMap<String, Integer>();
        for (var each : messages) {
            Shingles.of(each.title(), 1, LONGEST).keySet().forEach(run -> with.merge(TITLE + run, 1, Integer::sum));
            Shingles.of(each.words(), 1, LONGEST).keySet().forEach(run -> with.merge(WORDS + run, 1, Integer::sum));
        }
        var kept = with.entrySet().stream()
                .filter(each -> each.getValue() >= SEEN_IN)
                .sorted(Comparator.comparing((Map.Entry<String, Integer> each) -> -each.getValue()).thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .toList();
        rarity = new float[kept.size()];
        for (var each : kept) {
            rarity[index.size()] = (float) (Math.log((1.0 + messages.size()) / (1 + each.getValue())) + 1);
            index.put(each.getKey(), index.size());
        }
    }

    /** Features of all kinds, with the one that is always there. */
    int size() {
        return rarity.length + lexicon.size() + 1;
    }

    Vector vector(Said said) {
        var parts = new TreeMap<Integer, Float>();
        put(parts, TITLE, said.title());
        put(parts, WORDS, said.words());
        var mass = lexicon.mass(said);
        double squares = 0;
        for (var each : mass) {
            squares += each; // the roots are what is brought to length 1
        }
        for (int topic = 0; topic < mass.length; topic++) {
            if (mass[topic] > 0) {
                parts.put(rarity.length + topic, (float) Math.sqrt(mass[topic] / squares) * CATALOGUE_COUNTS);
            }
        }
        parts.put(size() - 1, 1f);
        var at = new int[parts.size()];
        var weight = new float[parts.size()];
        int i = 0;
        for (var each : parts.entrySet()) {
            at[i] = each.getKey();
            weight[i++] = each.getValue();
        }
        return new Vector(at, weight);
    }

    private void put(Map<Integer, Float> parts, char field, String text) {
        var found = new HashMap<Integer, Double>();
        double squares = 0;
        for (var run : Shingles.of(text, 1, LONGEST).entrySet()) {
            var feature = index.get(field + run.getKey());
            if (feature != null) {
                double weight = (1 + Math.log(run.getValue())) * rarity[feature];
                found.put(feature, weight);
                squares += weight * weight;
            }
        }
        double length = Math.sqrt(squares);
        found.forEach((feature, weight) -> parts.put(feature, (float) (weight / length)));
    }

    /** What a run of characters weighs for a class: title and text together. */
    double weight(String run, float[] weights) {
        var title = index.get(TITLE + run);
        var words = index.get(WORDS + run);
        return (title == null ? 0 : weights[title]) + (words == null ? 0 : weights[words]);
    }

    /** What a word of the catalogue weighs for a class: the best of the topics it is a hint of. */
    double hint(String word, float[] weights) {
        double best = 0;
        var topics = lexicon.topics(word);
        for (int topic = 0; topic < lexicon.size(); topic++) {
            if (topics.contains(lexicon.code(topic))) {
                best = Math.max(best, weights[rarity.length + topic]);
            }
        }
        return best;
    }
}

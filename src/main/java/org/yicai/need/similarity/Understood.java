package org.yicai.need.similarity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The concepts of the vocabulary that are told in a text.
 *
 * @param things what it is about, with how much it tells, up to 1
 * @param aspects what is wrong, wanted or asked, likewise
 */
record Understood(Map<String, Double> things, Map<String, Double> aspects) {

    /** Weaker ones are only the background. */
    private static final double TELLING = 0.4;

    private static final int GAP = 10;
    private static final double BROADER = 0.5;
    private static final double FOLLOWS = 0.9;
    private static final double SILENT_WISH = 0.5;
    private static final String WANT = "缺";
    private static final String STOPS = "。！？；\n";

    static Understood of(String words, Vocabulary vocabulary) {
        var reader = new Reader(vocabulary.mended(words), vocabulary);
        reader.read();
        return new Understood(reader.things, reader.aspects);
    }

    /** The names of those that tell most, things first. */
    List<String> concepts() {
        return Stream.concat(things.entrySet().stream(), aspects.entrySet().stream()).filter(each -> each.getValue() >= TELLING).map(Map.Entry::getKey).toList();
    }

    private record Hit(int start, int end, Vocabulary.Sense sense) {}

    private static final class Reader {

        private final String text;
        private final Vocabulary vocabulary;
        private final List<Hit> hits = new ArrayList<>();
        private final Map<String, Double> things = new LinkedHashMap<>();
        private final Map<String, Double> aspects = new LinkedHashMap<>();

        Reader(String text, Vocabulary vocabulary) {
            this.text = text;
            this.vocabulary = vocabulary;
        }

        void read() {
            vocabulary.trie().scan(text, this::hear);
            for (var hit : hits) {
                if (hits.stream().noneMatch(each -> within(hit, each))) {
                    hit.sense.concepts().forEach(each -> mean(each, each.layer().weight()));
                }
            }
            follow();
            if (aspects.isEmpty()) {
                aspects.put(WANT, SILENT_WISH);
            }
        }

        private static boolean within(Hit inner, Hit outer) {
            return inner.sense.rest().isEmpty() && outer.sense.rest().isEmpty() && outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start;
        }

        private void hear(int start, int end, int word) {
            for (var sense : vocabulary.senses(word)) {
                if (sense.rest().isEmpty() || goesOn(end, sense.rest())) {
                    hits.add(new Hit(start, end, sense));
                }
            }
        }

        /** The other parts stand soon after, in the same sentence. */
        private boolean goesOn(int end, List<String> rest) {
            int at = end;
            for (var part : rest) {
                int found = text.indexOf(part, at);
                if (found < 0 || found > at + GAP || text.substring(at, found).chars().anyMatch(each -> STOPS.indexOf(each) >= 0)) {
                    return false;
                }
                at = found + part.length();
            }
            return true;
        }

        private void mean(Concept concept, double weight) {
            if (concept.layer() == Concept.Layer.FILLER) {
                return;
            }
            (concept.layer().aspect() ? aspects : things).merge(concept.name(), weight, Math::max);
            for (var broader : concept.broader()) {
                var wide = vocabulary.concept(broader);
                (wide.layer().aspect() ? aspects : things).merge(broader, Math.min(weight * BROADER, wide.layer().weight()), Math::max);
            }
        }

        private void follow() {
            for (var rule : vocabulary.rules()) {
                if (rule.told().stream().allMatch(each -> things.containsKey(each) || aspects.containsKey(each))) {
                    rule.meant().forEach(each -> mean(vocabulary.concept(each), FOLLOWS * vocabulary.concept(each).layer().weight()));
                }
            }
        }
    }
}

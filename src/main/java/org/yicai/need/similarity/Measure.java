package org.yicai.need.similarity;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * How much two messages look like the same issue, from 0 to a little above 1. The cosine of their pairs, each weighted
 * by how few messages hold it (Salton and Buckley 1988: logarithmic frequency, inverse document frequency); more for
 * pairs that hardly anybody else uses, because they are names of compounds, companies and roads; less when the two name
 * different districts. Two short messages may share hardly a word: they are compared by what they mean.
 */
public final class Measure {

    /**
     * From here on two messages are offered as the same issue. Of the 1,449 of 2,163 real messages without a twin (gold
     * labels in src/bench), fewer than one in twenty has a neighbour above it.
     */
    public static final double SAME_ISSUE = 0.36;

    private static final double NAMES = 0.2;
    private static final int MOST_NAMES = 12;
    private static final double ELSEWHERE = 0.75;
    private static final double RARE_SHARE = 0.0046;

    private final ToIntFunction<String> messagesWith;
    private final int messages;
    private final int rare;

    /**
     * @param messagesWith how many of the messages hold a pair
     * @param messages how many there are
     */
    public Measure(ToIntFunction<String> messagesWith, int messages) {
        this.messagesWith = messagesWith;
        this.messages = messages;
        this.rare = Math.max(2, (int) Math.round(messages * RARE_SHARE));
    }

    /**
     * A message with the weights of its pairs, of length 1, the names that hardly anybody else uses, and its meaning,
     * when it is short.
     */
    record Weighed(Saying saying, Map<String, Double> weights, Set<String> names, @Nullable Reading reading) {

        private boolean understood() {
            return reading != null && reading.known();
        }
    }

    /** Weighs a message against what is known. */
    Weighed weigh(Saying saying) {
        var weights = new HashMap<String, Double>();
        var names = new HashSet<String>();
        double squares = 0;
        for (var pair : saying.pairs().entrySet()) {
            int with = messagesWith.applyAsInt(pair.getKey());
            double weight = (1 + Math.log(pair.getValue())) * Math.log((messages + 1) / (with + 0.5));
            if (weight > 0) {
                weights.put(pair.getKey(), weight);
                squares += weight * weight;
            }
            if (with <= rare) {
                names.add(pair.getKey());
            }
        }
        double length = Math.sqrt(squares);
        weights.replaceAll((pair, weight) -> weight / length);
        return new Weighed(saying, weights, names, saying.brief() ? Reading.of(saying.words()) : null);
    }

    /** How much the two look like the same issue. */
    double between(Weighed one, Weighed other) {
        if (one.understood() && other.understood() && !one.saying.elsewhere(other.saying)) {
            return onOneScale(Understanding.same(one.reading, other.reading));
        }
        var fewer = one.weights.size() <= other.weights.size() ? one : other;
        var more = fewer == one ? other : one;
        double cosine = 0;
        for (var pair : fewer.weights.entrySet()) {
            var weight = more.weights.get(pair.getKey());
            cosine += weight == null ? 0 : weight * pair.getValue();
        }
        long shared = fewer.names.stream().filter(more.names::contains).limit(MOST_NAMES).count();
        double score = cosine + NAMES * shared / MOST_NAMES;
        return one.saying.elsewhere(other.saying) ? score * ELSEWHERE : score;
    }

    /** The score of short messages, so that what is likely is offered and the same sentence has 1. */
    private static double onOneScale(double likelihood) {
        return likelihood < Understanding.LIKELY
                ? SAME_ISSUE * likelihood / Understanding.LIKELY
                : SAME_ISSUE + (1 - SAME_ISSUE) * (likelihood - Understanding.LIKELY) / (1 - Understanding.LIKELY);
    }

    /** What both speak of, in plain words; nothing for long messages, whose common words are plain to see. */
    List<String> why(Weighed one, Weighed other) {
        return !one.understood() || !other.understood() ? List.of() : Understanding.why(one.reading, other.reading);
    }

    /** A measure that knows these messages only. */
    public static Measure over(Collection<Saying> sayings) {
        var with = new HashMap<String, Integer>();
        sayings.forEach(saying -> saying.pairs().keySet().forEach(pair -> with.merge(pair, 1, Integer::sum)));
        return new Measure(pair -> with.getOrDefault(pair, 0), sayings.size());
    }

    /** Whether the two would be offered as the same issue. */
    public boolean same(Saying one, Saying other) {
        return between(weigh(one), weigh(other)) >= SAME_ISSUE;
    }
}

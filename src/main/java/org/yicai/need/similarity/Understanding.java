package org.yicai.need.similarity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How likely two readings are about the same issue: they share the thing, what is wrong with it or wanted of it is
 * compatible, and nothing contradicts. A logistic regression over a few figures that can be read aloud; its weights
 * were learnt (PairTraining in src/bench), each with the sign that common sense gives it.
 */
final class Understanding {

    /** What is looked at; the order of {@link #WEIGHTS}. */
    static final List<String> FIGURES = List.of("one", "things, the better covered", "things, the worse covered", "aspects, the better covered", "aspects, the worse covered",
            "things and aspects", "one tells no thing", "both tell no thing", "opposite", "other place", "rest", "strongest thing shared", "own things on both sides",
            "own aspects on both sides", "strongest aspect shared", "both strongest");

    /** The signs that the weights may have: 1, -1, or 0 for either. */
    static final int[] SIGNS = {0, 1, 1, 1, 1, 1, -1, 0, -1, -1, 1, 1, -1, -1, 1, 1};

    private static final double[] WEIGHTS = {-3, 1, 2, 1, 1, 3, -1, 0, -3, -4, 1, 1, -1, -1, 1, 1};

    private Understanding() {}

    /** 0 to 1. */
    static double same(Reading one, Reading other) {
        return same(figures(one, other, Vocabulary.shipped()), WEIGHTS);
    }

    static double same(double[] figures, double[] weights) {
        double sum = 0;
        for (int i = 0; i < figures.length; i++) {
            sum += figures[i] * weights[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    static double[] figures(Reading one, Reading other, Vocabulary vocabulary) {
        var things = new Overlap(one.things(), other.things(), vocabulary);
        var aspects = new Overlap(one.aspects(), other.aspects(), vocabulary);
        boolean noThing = one.things().isEmpty() || other.things().isEmpty();
        boolean noThings = one.things().isEmpty() && other.things().isEmpty();
        return new double[] {1, things.more, things.less, aspects.more, aspects.less, things.less * aspects.more, noThing && !noThings ? 1 : 0, noThings ? 1 : 0,
            opposite(one, other, vocabulary) ? 1 : 0, one.spot().elsewhere(other.spot()) ? 1 : 0, rest(one, other), things.strongest,
            Math.min(things.ownOfOne, things.ownOfOther), Math.min(aspects.ownOfOne, aspects.ownOfOther), aspects.strongest, things.strongest * aspects.strongest};
    }

    /** How far the concepts of the two cover each other. */
    private static final class Overlap {

        private final double more;
        private final double less;
        private final double strongest;
        private final double ownOfOne;
        private final double ownOfOther;

        Overlap(Map<String, Double> one, Map<String, Double> other, Vocabulary vocabulary) {
            double first = covered(one, other, vocabulary);
            double second = covered(other, one, vocabulary);
            more = Math.max(first, second);
            less = Math.min(first, second);
            strongest = one.entrySet().stream().mapToDouble(each -> Math.min(each.getValue(), best(each.getKey(), other, vocabulary))).max().orElse(0);
            ownOfOne = own(one, other, vocabulary);
            ownOfOther = own(other, one, vocabulary);
        }

        private static double covered(Map<String, Double> one, Map<String, Double> other, Vocabulary vocabulary) {
            double all = 0;
            double shared = 0;
            for (var each : one.entrySet()) {
                all += each.getValue();
                shared += each.getValue() * Math.min(1, best(each.getKey(), other, vocabulary) / each.getValue());
            }
            return all == 0 ? 0 : shared / all;
        }

        private static double own(Map<String, Double> one, Map<String, Double> other, Vocabulary vocabulary) {
            return one.entrySet().stream().mapToDouble(each -> each.getValue() - Math.min(each.getValue(), best(each.getKey(), other, vocabulary))).max().orElse(0);
        }

        private static double best(String concept, Map<String, Double> others, Vocabulary vocabulary) {
            double best = 0;
            for (var each : others.entrySet()) {
                best = Math.max(best, each.getValue() * vocabulary.near(concept, each.getKey()));
            }
            return best;
        }
    }

    private static boolean opposite(Reading one, Reading other, Vocabulary vocabulary) {
        return one.aspects().keySet().stream().filter(each -> !other.aspects().containsKey(each))
                .anyMatch(each -> other.aspects().keySet().stream().filter(their -> !one.aspects().containsKey(their)).anyMatch(their -> vocabulary.opposite(each, their)));
    }

    private static double rest(Reading one, Reading other) {
        if (one.rest().isEmpty() || other.rest().isEmpty()) {
            return 0;
        }
        long shared = one.rest().stream().filter(other.rest()::contains).count();
        return 2.0 * shared / (one.rest().size() + other.rest().size());
    }

    /** What both say, in plain words, things first. */
    static List<String> why(Reading one, Reading other) {
        var all = new ArrayList<String>();
        one.things().keySet().stream().filter(other.things()::containsKey).forEach(all::add);
        one.aspects().keySet().stream().filter(other.aspects()::containsKey).forEach(all::add);
        return all;
    }
}

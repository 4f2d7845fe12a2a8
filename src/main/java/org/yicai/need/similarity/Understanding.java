package org.yicai.need.similarity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * How likely two short messages are about the same issue: a logistic regression over figures that can be read aloud.
 * The weights are data (resources/need/vocabulary/weights.txt), each with the sign that common sense gives it; the test
 * WeightsTest learns them anew from the pairs.
 */
final class Understanding {

    /** What is looked at. All but the first can only speak for the same issue the more, the greater they are. */
    static final List<String> FIGURES = List.of("one", "no own things on both sides", "no own aspects on both sides", "strongest aspect shared", "thing and aspect shared",
            "opposite", "same issues", "same things", "same troubles", "same first issue", "same things and troubles", "differing words mean the same",
            "like words but another matter");

    /** From here on two messages are offered as the same issue. */
    static final double LIKELY = 0.5;

    private static final double[] WEIGHTS = weights();

    /** Two places are two matters, whatever else is alike. */
    private static final double ELSEWHERE = 0.45;

    /** Words that speak less strongly of any issue are unknown: a name, another house. */
    private static final double FAINT = 1;

    private Understanding() {}

    private static double[] weights() {
        return Vocabulary.lines(List.of("weights")).stream().filter(each -> !each.startsWith("#")).mapToDouble(each -> Double.parseDouble(each.substring(each.indexOf('=') + 1).strip())).toArray();
    }

    /** 0 to 1; from 0.5 on it is more likely than not. */
    static double same(Reading one, Reading other) {
        double likelihood = one.text().equals(other.text()) ? 1 : same(figures(one, other, Catalogue.shipped()), WEIGHTS);
        return one.spot().elsewhere(other.spot()) ? likelihood * ELSEWHERE : likelihood;
    }

    static double same(double[] figures, double[] weights) {
        double sum = 0;
        for (int i = 0; i < figures.length; i++) {
            sum += figures[i] * weights[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** @param catalogue the one that both were read with */
    static double[] figures(Reading one, Reading other, Catalogue catalogue) {
        var vocabulary = Vocabulary.shipped();
        var things = new Overlap(one.told().things(), other.told().things(), vocabulary);
        var aspects = new Overlap(one.told().aspects(), other.told().aspects(), vocabulary);
        double sameThings = cosine(catalogue.byThing(one.shares()), catalogue.byThing(other.shares()));
        double sameTroubles = cosine(catalogue.byTrouble(one.shares()), catalogue.byTrouble(other.shares()));
        double meaning = differing(one, other, catalogue);
        return new double[] {1, -things.own, -aspects.own, aspects.strongest, things.strongest * aspects.strongest,
            opposite(one, other, vocabulary) ? -1 : 0, cosine(one.shares(), other.shares()), sameThings, sameTroubles,
            one.issue() == other.issue() ? 1 : 0, sameThings * sameTroubles, meaning, -likeWords(one, other) * (1 - meaning)};
    }

    private static double cosine(double[] one, double[] other) {
        double product = 0;
        double first = 1e-12;
        double second = 1e-12;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
            first += one[i] * one[i];
            second += other[i] * other[i];
        }
        return product / Math.sqrt(first * second);
    }

    /** What only one says is about the same issues as what only the other says; 1 when one says nothing of its own. */
    private static double differing(Reading one, Reading other, Catalogue catalogue) {
        var first = without(one.tokens(), other.tokens());
        var second = without(other.tokens(), one.tokens());
        if (first.isEmpty() || second.isEmpty()) {
            return 1;
        }
        var strengths = catalogue.strengths(first);
        var others = catalogue.strengths(second);
        boolean silent = DoubleStream.of(strengths).max().orElse(0) < FAINT || DoubleStream.of(others).max().orElse(0) < FAINT;
        return silent ? 0 : cosine(catalogue.shares(strengths), catalogue.shares(others));
    }

    private static Set<String> without(Set<String> all, Set<String> those) {
        var left = new LinkedHashSet<>(all);
        left.removeAll(those);
        return left;
    }

    /** The share of common pairs, when each says something else besides. */
    private static double likeWords(Reading one, Reading other) {
        var first = Grams.pairs(one.text());
        var second = Grams.pairs(other.text());
        var shared = new HashSet<>(first);
        shared.retainAll(second);
        boolean differ = one.saysMoreThan(shared) && other.saysMoreThan(shared);
        return differ ? 2.0 * shared.size() / Math.max(1, first.size() + second.size()) : 0;
    }

    /** How far the concepts of the two agree. */
    private static final class Overlap {

        private final double strongest;
        private final double own;

        Overlap(Map<String, Double> one, Map<String, Double> other, Vocabulary vocabulary) {
            strongest = one.entrySet().stream().mapToDouble(each -> Math.min(each.getValue(), best(each.getKey(), other, vocabulary))).max().orElse(0);
            own = Math.min(own(one, other, vocabulary), own(other, one, vocabulary));
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
        var first = without(one.told().aspects().keySet(), other.told().aspects().keySet());
        var second = without(other.told().aspects().keySet(), one.told().aspects().keySet());
        return first.stream().anyMatch(each -> second.stream().anyMatch(their -> vocabulary.opposite(each, their)));
    }

    /** What both speak of, in plain words: the issue of the catalogue, things, then what is wrong or wanted. */
    static List<String> why(Reading one, Reading other) {
        var all = new LinkedHashSet<String>();
        if (one.issue() == other.issue()) {
            all.add(Catalogue.shipped().issue(one.issue()).thing());
        }
        one.told().concepts().stream().filter(other.told().concepts()::contains).forEach(all::add);
        return new ArrayList<>(all);
    }
}

package org.yicai.need.similarity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The issues that communities know, each in the many words people have for it (resources/need/vocabulary/issues-*.txt).
 * A sentence is compared with all of them by its characters, pairs and concepts, weighted by how few issues know these,
 * so that half a phrase tells too: the spread over the issues is what the sentence is about (explicit semantic analysis,
 * Gabrilovich and Markovitch 2007, over a catalogue instead of an encyclopaedia).
 */
final class Catalogue {

    private static final double LETTER = 1;
    private static final double PAIR = 0.7;
    private static final double CONCEPT = 1;
    private static final double SHARPNESS = 5.5;
    private static final char CONCEPT_SIGN = '#';

    /** An issue by its two halves: "楼道灯·坏". */
    record Issue(String thing, String trouble) {}

    private record Told(int[] issues, double[] weights) {}

    private final List<Issue> issues = new ArrayList<>();
    private final Map<String, Told> told = new HashMap<>();
    private final List<String> things;
    private final List<String> troubles;
    private final int[] thingOf;
    private final int[] troubleOf;
    private final int mark;

    private static final class Known {
        private static final Catalogue SHIPPED = new Catalogue(Vocabulary.lines(Vocabulary.ISSUES), Vocabulary.shipped());
    }

    /** The one that is shipped. */
    static Catalogue shipped() {
        return Known.SHIPPED;
    }

    /** @param lines "题 thing·trouble = ways of saying"; others are passed over */
    Catalogue(List<String> lines, Vocabulary vocabulary) {
        mark = lines.hashCode() & Integer.MAX_VALUE;
        var counts = new ArrayList<Map<String, Integer>>();
        for (var line : lines) {
            if (line.startsWith("题")) {
                var name = line.substring(1, line.indexOf('=')).strip().split("·");
                var issue = new Issue(name[0], name[1]);
                if (!issues.contains(issue)) {
                    issues.add(issue);
                    counts.add(new LinkedHashMap<>());
                }
                count((name[0] + name[1] + line.substring(line.indexOf('=') + 1)).split("\\s+"), vocabulary, counts.get(issues.indexOf(issue)));
            }
        }
        weigh(counts);
        things = issues.stream().map(Issue::thing).distinct().toList();
        troubles = issues.stream().map(Issue::trouble).distinct().toList();
        thingOf = issues.stream().mapToInt(each -> things.indexOf(each.thing)).toArray();
        troubleOf = issues.stream().mapToInt(each -> troubles.indexOf(each.trouble)).toArray();
    }

    private static void count(String[] sayings, Vocabulary vocabulary, Map<String, Integer> counts) {
        for (var saying : sayings) {
            tokens(saying, Understood.of(saying, vocabulary)).forEach(each -> counts.merge(each, 1, Integer::sum));
        }
    }

    private void weigh(List<Map<String, Integer>> counts) {
        var with = new HashMap<String, List<Integer>>();
        for (int i = 0; i < counts.size(); i++) {
            for (var token : counts.get(i).keySet()) {
                with.computeIfAbsent(token, each -> new ArrayList<>()).add(i);
            }
        }
        var lengths = new double[counts.size()];
        with.forEach((token, all) -> all.forEach(issue -> lengths[issue] += Math.pow(weight(token, all.size(), counts.get(issue).get(token)), 2)));
        with.forEach((token, all) -> {
            double asked = rarity(all.size()) * importance(token);
            told.put(token, new Told(all.stream().mapToInt(each -> each).toArray(),
                    all.stream().mapToDouble(issue -> asked * weight(token, all.size(), counts.get(issue).get(token)) / Math.pow(lengths[issue], 0.25)).toArray()));
        });
    }

    private double weight(String token, int with, int count) {
        return rarity(with) * (1 + Math.log(count)) * importance(token);
    }

    private double rarity(int with) {
        return Math.log((issues.size() + 1) / (with + 0.5));
    }

    private static double importance(String token) {
        return token.charAt(0) == CONCEPT_SIGN ? CONCEPT : token.length() == 1 ? LETTER : PAIR;
    }

    /** What a text is compared by: telling characters, pairs of neighbours, and the concepts that are told in it. */
    static List<String> tokens(String text, Understood understood) {
        var all = new ArrayList<>(Grams.of(text));
        understood.concepts().forEach(each -> all.add(CONCEPT_SIGN + each));
        return all;
    }

    /** How strongly these tokens speak of each issue. */
    double[] strengths(Collection<String> tokens) {
        var all = new double[issues.size()];
        for (var token : tokens) {
            var known = told.get(token);
            for (int i = 0; known != null && i < known.issues.length; i++) {
                all[known.issues[i]] += known.weights[i];
            }
        }
        return all;
    }

    /** The share of each issue in what is told, altogether 1. */
    double[] shares(double[] strengths) {
        double strongest = 1e-9;
        for (var each : strengths) {
            strongest = Math.max(strongest, each);
        }
        double sum = 0;
        var shares = new double[strengths.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.exp(SHARPNESS * (strengths[i] / strongest - 1));
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    double[] byThing(double[] shares) {
        return gathered(shares, thingOf, things.size());
    }

    double[] byTrouble(double[] shares) {
        return gathered(shares, troubleOf, troubles.size());
    }

    private static double[] gathered(double[] shares, int[] group, int groups) {
        var sums = new double[groups];
        for (int i = 0; i < shares.length; i++) {
            sums[group[i]] += shares[i];
        }
        return sums;
    }

    Issue issue(int number) {
        return issues.get(number);
    }

    /** A number that is another one, very likely, when the catalogue is. */
    int mark() {
        return mark;
    }

    int size() {
        return issues.size();
    }
}

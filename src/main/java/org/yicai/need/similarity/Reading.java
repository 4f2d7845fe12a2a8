package org.yicai.need.similarity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * A short message as it is understood.
 *
 * @param text what was said, slips mended, set phrases left out
 * @param told the concepts in it
 * @param spot the places it names
 * @param tokens what it is compared with the catalogue by
 * @param shares how much of it is about each issue of the catalogue
 * @param strength how strongly it speaks of the first of them
 */
record Reading(String text, Understood told, Spot spot, Set<String> tokens, double[] shares, double strength) {

    /**
     * So strongly for each of its characters a message speaks of an issue when the catalogue knows its matter: nine in ten
     * sentences of residents do, and hardly a third of the short letters to a city's mayor.
     */
    private static final double KNOWN = 0.7;

    /** Issues that are not so much less likely than the first of them are also asked for. */
    private static final double NEARLY = 0.5;
    private static final double CENTRAL = 0.5;

    static Reading of(String words) {
        return of(words, Catalogue.shipped());
    }

    static Reading of(String words, Catalogue catalogue) {
        var vocabulary = Vocabulary.shipped();
        var text = vocabulary.bare(vocabulary.mended(words));
        var told = Understood.of(text, vocabulary);
        var tokens = new LinkedHashSet<>(Catalogue.tokens(text, told));
        var strengths = catalogue.strengths(tokens);
        return new Reading(text, told, Spot.of(text, vocabulary), tokens, catalogue.shares(strengths), DoubleStream.of(strengths).max().orElse(0));
    }

    /** Whether its matter is one the catalogue knows. */
    boolean known() {
        return strength >= KNOWN * text.length();
    }

    /** The issue it is most about. */
    int issue() {
        int best = 0;
        for (int i = 1; i < shares.length; i++) {
            best = shares[i] > shares[best] ? i : best;
        }
        return best;
    }

    /** The issues it may be about, strongest or not. */
    List<Integer> issues() {
        var all = new ArrayList<Integer>();
        double strongest = shares[issue()];
        for (int i = 0; i < shares.length; i++) {
            if (shares[i] >= NEARLY * strongest) {
                all.add(i);
            }
        }
        return all;
    }

    /** The terms by which it is found among many, issues and things, each once. */
    Map<String, Integer> terms() {
        var all = new HashMap<String, Integer>();
        issues().forEach(each -> all.put("issue " + each, 1));
        told.things().forEach((thing, weight) -> {
            if (weight >= CENTRAL) {
                all.put(thing, 1);
            }
        });
        return all;
    }

    /** Where these pairs of characters are taken away, something is left. */
    boolean saysMoreThan(Set<String> pairs) {
        for (int i = 0; i < text.length(); i++) {
            boolean before = i > 0 && pairs.contains(text.substring(i - 1, i + 1));
            boolean after = i + 1 < text.length() && pairs.contains(text.substring(i, i + 2));
            if (Grams.told(text, i) && !before && !after) {
                return true;
            }
        }
        return false;
    }
}

package org.yicai.need.topic;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Complement naive Bayes over pairs of characters (Rennie, Shih, Teevan and Karger 2003, without the normalisation of
 * weights): a class is judged by how little a message looks like all the others. It is the yardstick of the bench, and
 * a small voice in {@link TopicModel}.
 */
public final class Bayes {

    private static final double SMOOTHING = 1;
    private static final int PAIR = 2;
    private final Map<String, Integer> index = new HashMap<>();
    private final float[][] weights;
    private final int titleCounts;

    /**
     * Learns.
     *
     * @param classOf the class of each message, 0 to {@code classes} - 1
     * @param titleCounts how often what stands in the title is counted; 1 is the ordinary way
     * @param seenIn pairs that fewer messages hold are left out; 1 is the ordinary way
     */
    public Bayes(List<Said> messages, int[] classOf, int classes, int titleCounts, int seenIn) {
        this.titleCounts = titleCounts;
        var with = new HashMap<String, Integer>();
        messages.forEach(each -> pairs(each).keySet().forEach(pair -> with.merge(pair, 1, Integer::sum)));
        with.forEach((pair, many) -> {
            if (many >= seenIn) {
                index.put(pair, index.size());
            }
        });
        var counts = new double[classes][index.size()];
        for (int i = 0; i < classOf.length; i++) {
            var own = counts[classOf[i]];
            pairs(messages.get(i)).forEach((pair, times) -> {
                var feature = index.get(pair);
                if (feature != null) {
                    own[feature] += times;
                }
            });
        }
        weights = complement(counts);
    }

    private Map<String, Integer> pairs(Said said) {
        var counts = Shingles.of(said.words(), PAIR, PAIR);
        Shingles.add(said.title(), PAIR, PAIR, titleCounts, counts);
        return counts;
    }

    private static float[][] complement(double[][] counts) {
        int features = counts[0].length;
        var all = new double[features];
        for (var own : counts) {
            for (int f = 0; f < features; f++) {
                all[f] += own[f];
            }
        }
        var weights = new float[counts.length][features];
        for (int c = 0; c < counts.length; c++) {
            var own = counts[c];
            double others = Arrays.stream(all).sum() - Arrays.stream(own).sum() + SMOOTHING * features;
            for (int f = 0; f < features; f++) {
                weights[c][f] = (float) -Math.log((all[f] - own[f] + SMOOTHING) / others);
            }
        }
        return weights;
    }

    /** How little a message looks like all classes but this one, for each class. */
    public double[] scores(Said said) {
        var scores = new double[weights.length];
        pairs(said).forEach((pair, times) -> {
            var feature = index.get(pair);
            for (int c = 0; feature != null && c < scores.length; c++) {
                scores[c] += times * weights[c][feature];
            }
        });
        return scores;
    }
}

package org.yicai.need.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yicai.need.similarity.Pairs.Pair;

/**
 * Learns the weights of {@link Understanding} anew from the pairs: the parts to build on, and strangers made by pairing
 * sentences at random. What the catalogue has almost word for word from these sentences is left out while learning, or it
 * would be believed more than strangers' sentences warrant. Whoever changes the vocabulary puts the printed weights into
 * weights.txt.
 */
class WeightsTest {

    private static final int STRANGERS = 150;
    private static final int STEPS = 3000;
    private static final double PACE = 0.5;
    private static final double RESTRAINT = 0.01;

    /** A way of saying of this length, so many of whose pairs of characters stand in one sentence, is taken from there. */
    private static final int LONG_ENOUGH = 6;
    private static final double TAKEN = 0.6;

    private final List<double[]> figures = new ArrayList<>();
    private final List<Integer> answers = new ArrayList<>();

    private Catalogue catalogue = Catalogue.shipped();

    private void see(String one, String other, int same) {
        figures.add(Understanding.figures(Reading.of(one, catalogue), Reading.of(other, catalogue), catalogue));
        answers.add(same);
    }

    private static Catalogue without(List<Pair> pairs) {
        var sentences = pairs.stream().flatMap(each -> Stream.of(each.one(), each.other())).map(Grams::pairs).toList();
        var lines = Vocabulary.lines(Vocabulary.ISSUES).stream().map(line -> {
            int sign = line.indexOf('=');
            return line.startsWith("题") ? line.substring(0, sign + 1) + Stream.of(line.substring(sign + 1).split("\\s+")).filter(each -> !taken(each, sentences)).collect(Collectors.joining(" ")) : line;
        }).toList();
        return new Catalogue(lines, Vocabulary.shipped());
    }

    private static boolean taken(String saying, List<Set<String>> sentences) {
        var all = Grams.pairs(saying);
        return saying.length() >= LONG_ENOUGH && sentences.stream().anyMatch(each -> all.stream().filter(each::contains).count() >= TAKEN * all.size());
    }

    private double[] learn() {
        var pairs = new ArrayList<>(Pairs.of("paraphrases.csv", "dev"));
        pairs.addAll(Pairs.of("paraphrases-2.csv", "dev"));
        pairs.addAll(Pairs.of("paraphrases-3.csv", "dev"));
        catalogue = without(pairs);
        // two places are two matters by rule, so their pairs teach nothing about words
        pairs.removeIf(each -> !each.same() && each.kind().equals("place"));
        pairs.forEach(each -> see(each.one(), each.other(), each.same() ? 1 : 0));
        var random = new Random(1);
        for (int i = 0; i < STRANGERS; i++) {
            int one = random.nextInt(pairs.size());
            int other = random.nextInt(pairs.size());
            if (one != other) {
                see(pairs.get(one).one(), pairs.get(other).other(), 0);
            }
        }
        var weights = new double[Understanding.FIGURES.size()];
        for (int step = 0; step < STEPS; step++) {
            improve(weights);
        }
        return weights;
    }

    /** One step down the slope; but for the first, no weight goes below 0, so that none speaks against common sense. */
    private void improve(double[] weights) {
        var slope = new double[weights.length];
        for (int i = 0; i < figures.size(); i++) {
            double error = Understanding.same(figures.get(i), weights) - answers.get(i);
            for (int j = 0; j < slope.length; j++) {
                slope[j] += error * figures.get(i)[j] / figures.size();
            }
        }
        for (int j = 0; j < weights.length; j++) {
            weights[j] -= PACE * (slope[j] + (j == 0 ? 0 : RESTRAINT * weights[j]));
            weights[j] = j == 0 ? weights[j] : Math.max(0, weights[j]);
        }
    }

    @Test
    void the_shipped_weights_are_those_that_the_pairs_teach() {
        var learnt = learn();
        var shipped = Vocabulary.lines(List.of("weights")).stream().filter(each -> !each.startsWith("#")).toList();
        var told = new StringBuilder("weights.txt should read:\n");
        for (int i = 0; i < learnt.length; i++) {
            told.append("%s = %.2f%n".formatted(Understanding.FIGURES.get(i), learnt[i]));
        }
        assertThat(shipped).hasSameSizeAs(Understanding.FIGURES);
        for (int i = 0; i < learnt.length; i++) {
            assertThat(shipped.get(i)).startsWith(Understanding.FIGURES.get(i) + " = ");
            assertThat(Double.parseDouble(shipped.get(i).split(" = ")[1])).as(told.toString()).isBetween(learnt[i] - 0.011, learnt[i] + 0.011);
        }
    }
}

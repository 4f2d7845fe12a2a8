package org.yicai.need.topic;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Says which of some classes a message belongs to, and by which of its words. */
public final class TopicModel {

    private static final double BAYES_COUNTS = 0.3;
    private static final int TITLE_COUNTS = 3;
    private static final int SEEN_IN = 2;
    private final List<String> classes;
    private final Lexicon lexicon;
    private final Vocabulary vocabulary;
    private final SupportVectors vectors;
    private final Bayes bayes;

    /**
     * Learns from examples.
     *
     * @param classOf the class of each message; at least two different ones, or everything is the same class
     */
    public TopicModel(List<Said> messages, List<String> classOf, Lexicon lexicon) {
        this.lexicon = lexicon;
        classes = List.copyOf(new TreeSet<>(classOf));
        var numbers = classOf.stream().mapToInt(classes::indexOf).toArray();
        vocabulary = new Vocabulary(messages, lexicon);
        vectors = new SupportVectors(messages.stream().map(vocabulary::vector).toList(), numbers, classes.size(), vocabulary.size());
        bayes = new Bayes(messages, numbers, classes.size(), TITLE_COUNTS, SEEN_IN);
    }

    /** A class and how much speaks for it, in steps that compare with those of the same message only. */
    public record Guess(String name, double score) {}

    /** All classes, the likeliest first. */
    public List<Guess> guesses(Said said) {
        var sum = levelled(vectors.scores(vocabulary.vector(said)));
        var other = levelled(bayes.scores(said));
        return IntStream.range(0, classes.size())
                .mapToObj(c -> new Guess(classes.get(c), sum[c] + BAYES_COUNTS * other[c]))
                .sorted(Comparator.comparingDouble(Guess::score).reversed())
                .toList();
    }

    /** By how much the first is ahead of the second; nothing when there is only one. */
    public static double lead(List<Guess> guesses) {
        return guesses.size() < 2 ? 0 : guesses.get(0).score - guesses.get(1).score;
    }

    /** Mean 0, spread 1: so that two ways of judging can be added. */
    private static double[] levelled(double[] scores) {
        double mean = IntStream.range(0, scores.length).mapToDouble(c -> scores[c]).average().orElse(0);
        double spread = Math.sqrt(IntStream.range(0, scores.length).mapToDouble(c -> (scores[c] - mean) * (scores[c] - mean)).average().orElse(0));
        return IntStream.range(0, scores.length).mapToDouble(c -> spread == 0 ? 0 : (scores[c] - mean) / spread).toArray();
    }

    /** The words of a message that speak most for a class: words of the catalogue and pairs that were learnt; at most {@code most}. */
    public List<String> telling(Said said, String name, int most) {
        int wanted = classes.indexOf(name);
        if (wanted < 0) {
            return List.of();
        }
        var weights = vectors.weights(wanted);
        var pairs = Shingles.of(said.title() + "\n" + said.words(), 2, 2).keySet().stream().map(pair -> Map.entry(pair, vocabulary.weight(pair, weights)));
        var hints = lexicon.words(said).entrySet().stream()
                .filter(each -> each.getKey().length() > 1)
                .map(each -> Map.entry(each.getKey(), each.getValue() * vocabulary.hint(each.getKey(), weights)));
        return whole(Stream.concat(hints, pairs).filter(each -> each.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed()).map(Map.Entry::getKey).distinct().toList(), most);
    }

    /** Without those that only repeat a part of one before. */
    private static List<String> whole(List<String> words, int most) {
        var kept = new java.util.ArrayList<String>();
        for (var each : words) {
            if (kept.size() < most && kept.stream().noneMatch(other -> other.contains(each) || each.contains(other))) {
                kept.add(each);
            }
        }
        return kept;
    }

    Vector vector(Said said) {
        return vocabulary.vector(said);
    }

    int features() {
        return vocabulary.size();
    }
}

package org.yicai.need;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.yicai.need.topic.Bayes;
import org.yicai.need.topic.Catalogue;
import org.yicai.need.topic.Lexicon;
import org.yicai.need.topic.Said;
import org.yicai.need.topic.TopicModel;

/**
 * Measures how well topics are guessed: every message is guessed once by what four fifths of the others say, and the
 * same by complement naive Bayes over counts of character pairs, as it comes.
 */
public final class TopicBench {

    private static final int FOLDS = 5;
    private static final long SEED = 20_19;
    private final List<Said> messages = new ArrayList<>();
    private final List<String> labels = new ArrayList<>();
    private final Lexicon lexicon = new Lexicon(Catalogue.shipped());

    /**
     * @param file messages in the format of the import
     * @param labelFile lines "id,topic"; ids that the file does not have are passed over
     * @throws Unusable when the file cannot be read as a table of messages
     */
    public TopicBench(Path file, Path labelFile) throws IOException {
        var topics = Gold.read(labelFile).clusters();
        NeedFile.check(file, bytes -> {}).messages(message -> {
            var topic = topics.get(message.id());
            if (topic != null && !topic.isBlank()) {
                messages.add(new Said(message.title(), message.words()));
                labels.add(topic);
            }
        });
    }

    /** For trying: messages and their topics, one for each. */
    TopicBench(List<Said> messages, List<String> labels) {
        this.messages.addAll(messages);
        this.labels.addAll(labels);
    }

    /**
     * What came of it; F1 is of 0 to 1, and each topic counts alike in its mean.
     *
     * @param messages how many have a topic
     * @param byTopic F1 of each topic
     * @param seconds how long the learning and guessing of all folds took, without the yardstick
     */
    public record Quality(int messages, int topics, double macroF1, double baselineF1, double accuracy, Map<String, Double> byTopic, double seconds) {}

    /** @throws IllegalStateException when fewer than two topics are labelled */
    public Quality quality() {
        var topics = List.copyOf(new TreeSet<>(labels));
        if (topics.size() < 2) {
            throw new IllegalStateException("fewer than two topics");
        }
        var truth = labels.stream().mapToInt(topics::indexOf).toArray();
        var ours = new int[truth.length];
        var yardstick = new int[truth.length];
        var foldOf = folds(truth, topics.size());
        double seconds = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            var known = IntStream.range(0, truth.length).filter(i -> foldOf[i] != left).boxed().toList();
            var asked = IntStream.range(0, truth.length).filter(i -> foldOf[i] == left).boxed().toList();
            var examples = known.stream().map(messages::get).toList();
            var began = System.nanoTime();
            var model = new TopicModel(examples, known.stream().map(labels::get).toList(), lexicon);
            asked.forEach(i -> ours[i] = topics.indexOf(model.guesses(messages.get(i)).getFirst().name()));
            seconds += (System.nanoTime() - began) / 1e9;
            var bayes = new Bayes(examples, known.stream().mapToInt(i -> truth[i]).toArray(), topics.size(), 1, 1);
            asked.forEach(i -> yardstick[i] = best(bayes.scores(messages.get(i))));
        }
        return quality(topics, truth, ours, f1(truth, yardstick, topics.size()), seconds);
    }

    private static Quality quality(List<String> topics, int[] truth, int[] ours, double[] yardstick, double seconds) {
        var each = f1(truth, ours, topics.size());
        var byTopic = new TreeMap<String, Double>();
        int right = 0;
        for (int t = 0; t < topics.size(); t++) {
            byTopic.put(topics.get(t), each[t]);
        }
        for (int i = 0; i < truth.length; i++) {
            right += truth[i] == ours[i] ? 1 : 0;
        }
        return new Quality(truth.length, topics.size(), mean(each), mean(yardstick), (double) right / truth.length, byTopic, seconds);
    }

    /** Each topic's messages are shuffled and dealt out, so that every fold has as many of it. */
    private static int[] folds(int[] truth, int topics) {
        var random = new Random(SEED);
        var foldOf = new int[truth.length];
        int next = 0;
        for (int topic = 0; topic < topics; topic++) {
            var members = new ArrayList<Integer>();
            for (int i = 0; i < truth.length; i++) {
                if (truth[i] == topic) {
                    members.add(i);
                }
            }
            Collections.shuffle(members, random);
            for (var each : members) {
                foldOf[each] = next++ % FOLDS;
            }
        }
        return foldOf;
    }

    private static int best(double[] scores) {
        int best = 0;
        for (int c = 1; c < scores.length; c++) {
            best = scores[c] > scores[best] ? c : best;
        }
        return best;
    }

    /** F1 of each class over all folds together. */
    private static double[] f1(int[] truth, int[] guessed, int topics) {
        var right = new HashMap<Integer, Integer>();
        var either = new int[topics];
        for (int i = 0; i < truth.length; i++) {
            either[truth[i]]++;
            either[guessed[i]]++;
            if (truth[i] == guessed[i]) {
                right.merge(truth[i], 1, Integer::sum);
            }
        }
        var f1 = new double[topics];
        for (int t = 0; t < topics; t++) {
            f1[t] = either[t] == 0 ? 0 : 2.0 * right.getOrDefault(t, 0) / either[t];
        }
        return f1;
    }

    private static double mean(double[] all) {
        return Arrays.stream(all).average().orElse(0);
    }
}

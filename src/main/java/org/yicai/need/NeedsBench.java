package org.yicai.need;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.yicai.need.NeedFile.Message;
import org.yicai.need.similarity.Measure;
import org.yicai.need.similarity.NeedIndex;
import org.yicai.need.similarity.NeedIndex.Twin;
import org.yicai.need.similarity.Saying;

/** Measures how well and how quickly messages about the same issue are found. */
public final class NeedsBench {

    private static final int FIRST = 5;
    private static final int CHECKS = 200;
    private static final int WARM = 100;
    private static final int REFRESH = 50_000;
    private final List<Message> messages = new ArrayList<>();
    private final Map<String, Saying> sayings = new LinkedHashMap<>();

    /** @throws Unusable when the file cannot be read as a table of messages */
    public NeedsBench(Path file) throws IOException {
        NeedFile.check(file, bytes -> {}).messages(message -> {
            messages.add(message);
            sayings.put(message.id(), saying(message));
        });
    }

    public int size() {
        return messages.size();
    }

    private static Saying saying(Message message) {
        return Saying.of(message.title(), message.words());
    }

    /**
     * How well twins are found; shares of 0 to 1.
     *
     * @param withTwin how many messages have a twin among the others
     * @param recallAt5 for how many of them a true twin is among the first five
     * @param recallAtThreshold for how many of them one of the first five is a true twin and is offered as the same issue
     * @param alone how many are marked as having no twin
     * @param wrongSameIssue how many of those get one offered
     */
    public record Quality(int withTwin, double recallAt5, double recallAtThreshold, int alone, double wrongSameIssue) {}

    /** Asks for the twins of every message and compares with what people say. */
    public Quality quality(Path goldFile) throws IOException {
        var gold = Gold.read(goldFile);
        var members = sayings.keySet().stream().filter(gold.clusters()::containsKey).collect(Collectors.groupingBy(gold.clusters()::get));
        var folder = Files.createTempDirectory("yicai-bench");
        int withTwin = 0;
        int found = 0;
        int offered = 0;
        int alone = 0;
        int wrong = 0;
        try (var index = new NeedIndex(folder)) {
            sayings.forEach(index::put);
            index.refresh();
            for (var message : sayings.entrySet()) {
                var id = message.getKey();
                var twins = twins(index, message.getValue(), id);
                if (gold.hasTwin(id, members)) {
                    withTwin++;
                    found += twins.stream().anyMatch(each -> gold.same(id, each.id())) ? 1 : 0;
                    offered += twins.stream().anyMatch(each -> gold.same(id, each.id()) && each.score() >= Measure.SAME_ISSUE) ? 1 : 0;
                } else if (gold.alone(id)) {
                    alone++;
                    wrong += twins.stream().anyMatch(each -> each.score() >= Measure.SAME_ISSUE) ? 1 : 0;
                }
            }
        } finally {
            delete(folder);
        }
        return new Quality(withTwin, share(found, withTwin), share(offered, withTwin), alone, share(wrong, alone));
    }

    private List<Twin> twins(NeedIndex index, Saying saying, String id) {
        return index.twins(saying, FIRST + 1, ids -> ids.stream().filter(each -> !each.equals(id)).collect(Collectors.toMap(each -> each, sayings::get)))
                .stream().limit(FIRST).toList();
    }

    /**
     * How well two sentences are told to be about the same issue or not; shares of 0 to 1.
     *
     * @param same how many pairs are marked as the same
     * @param recall for how many of them the measure says so
     * @param precision of those it calls the same, how many are marked so
     */
    public record PairQuality(int same, int other, double recall, double precision) {}

    /**
     * Judges pairs of sentences at the shipped threshold.
     *
     * @param file lines of a,b,same and more, with these names in the first line; same is 1 or 0
     */
    public static PairQuality pairs(Path file) throws IOException {
        record Pair(Saying one, Saying other, boolean same) {}
        var all = new ArrayList<Pair>();
        try (var lines = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(Files.newBufferedReader(file))) {
            lines.forEach(line -> all.add(new Pair(Saying.of("", line.get("a")), Saying.of("", line.get("b")), line.get("same").equals("1"))));
        }
        var measure = Measure.over(all.stream().flatMap(each -> Stream.of(each.one(), each.other())).toList());
        var called = all.stream().filter(each -> measure.same(each.one(), each.other())).toList();
        int same = (int) all.stream().filter(Pair::same).count();
        int found = (int) called.stream().filter(Pair::same).count();
        return new PairQuality(same, all.size() - same, share(found, same), share(found, called.size()));
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /**
     * How quickly a message is checked among very many.
     *
     * @param checkMs the 95th percentile of a check, in milliseconds, the reading of the candidates' texts left out
     * @param rebuildS seconds to make the index anew
     */
    public record Speed(int size, double checkMs, double rebuildS) {}

    /** Makes as many messages out of the file's as asked, indexes them, and checks some. */
    public Speed speed(int size, Consumer<Integer> progress) throws IOException {
        var folder = Files.createTempDirectory("yicai-bench");
        try (var index = new NeedIndex(folder)) {
            var began = System.nanoTime();
            for (int i = 0; i < size; i++) {
                index.put("" + i, saying(made(i)));
                if (i % REFRESH == 0) {
                    progress.accept(i);
                }
            }
            index.refresh();
            var rebuild = (System.nanoTime() - began) / 1e9;
            var times = new double[CHECKS];
            for (int i = -WARM; i < CHECKS; i++) {
                var time = check(index, saying(made(size + WARM + i)));
                if (i >= 0) {
                    times[i] = time;
                }
            }
            Arrays.sort(times);
            return new Speed(size, times[(int) (CHECKS * 0.95)], rebuild);
        } finally {
            delete(folder);
        }
    }

    /** Milliseconds of one check, the making of the candidates' texts left out. */
    private double check(NeedIndex index, Saying asked) {
        var making = new long[1];
        var start = System.nanoTime();
        index.twins(asked, FIRST, ids -> {
            var began = System.nanoTime();
            var candidates = ids.stream().collect(Collectors.toMap(each -> each, each -> saying(made(Integer.parseInt(each)))));
            making[0] = System.nanoTime() - began;
            return candidates;
        });
        return (System.nanoTime() - start - making[0]) / 1e6;
    }

    /** The same message for the same number: sentences of two messages of the file, and other numbers in them. */
    private Message made(int number) {
        var random = new Random(number);
        var one = messages.get(random.nextInt(messages.size()));
        var other = messages.get(random.nextInt(messages.size()));
        var sentences = new ArrayList<>(List.of(one.words().split("(?<=[。！？；，])")));
        var others = other.words().split("(?<=[。！？；，])");
        for (int i = 0; i < sentences.size() && random.nextInt(3) > 0; i++) {
            sentences.set(random.nextInt(sentences.size()), others[random.nextInt(others.length)]);
        }
        return new Message("" + number, digits(one.title(), random), digits(String.join("", sentences), random));
    }

    private static String digits(String text, Random random) {
        var changed = new StringBuilder(text);
        for (int i = 0; i < changed.length(); i++) {
            if (changed.charAt(i) >= '0' && changed.charAt(i) <= '9') {
                changed.setCharAt(i, (char) ('0' + random.nextInt(10)));
            }
        }
        return changed.toString();
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            all.sorted(java.util.Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
        }
    }
}

package org.yicai.ops.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yicai.need.Unusable;
import org.yicai.need.NeedsBench;
import org.yicai.need.TopicBench;
import org.yicai.ops.database.CannotStart;
import org.yicai.web.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How well and how quickly messages about the same issue are found; needs no database. */
@Command(name = "needs", description = "How well and how quickly messages about the same issue are found.", mixinStandardHelpOptions = true)
final class BenchNeedsVerb implements Callable<Integer> {

    private static final int SMALL = 100_000;
    private static final int LARGE = 1_000_000;
    private static final int PER_SECOND = 50;
    private static final int SECONDS = 60;

    @Option(names = "--data", required = true, paramLabel = "FILE", description = "Messages in the format of import needs.")
    private Path data;

    @Option(names = "--gold", paramLabel = "FILE", description = "Which are the same issue: lines of id,cluster; - for none.")
    private @Nullable Path gold;

    @Option(names = "--pairs", paramLabel = "FILE", description = "Which sentences are the same issue: lines of a,b,same with 1 or 0.")
    private @Nullable Path pairs;

    @Option(names = "--labels", paramLabel = "FILE", description = "Which topic each has: lines of id,topic.")
    private @Nullable Path labels;

    @Option(names = "--quick", description = "Leave the measurements at 100,000 and 1,000,000 messages out, and the server under load unless --load is given.")
    private boolean quick;

    @Option(names = "--load", paramLabel = "N", description = "How many needs the server under load holds besides those of the file; 0 leaves it out. Default: 1000000")
    private @Nullable Integer load;

    @Option(names = "--home", paramLabel = "DIR", description = "Where the server under load keeps its needs, for further runs; without it they are deleted.")
    private @Nullable Path home;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        // it would tell which instructions of the processor it does without
        Logger.getLogger("org.apache.lucene").setLevel(Level.SEVERE);
        for (var file : new Path[] {data, gold, pairs, labels}) {
            if (file != null && !Files.isRegularFile(file)) {
                throw new CannotStart("there is no file " + file);
            }
        }
        var figures = new LinkedHashMap<String, Object>();
        try {
            measure(new NeedsBench(data), figures);
            int size = load != null ? load : quick ? 0 : LARGE;
            if (size > 0) {
                underLoad(size, figures);
            }
        } catch (Unusable unusable) {
            throw new CannotStart(data + ": " + new Words().say("en", unusable.why().key(), unusable.why().args().toArray()));
        }
        Figures.print(figures, json);
        return 0;
    }

    private void underLoad(int size, LinkedHashMap<String, Object> figures) throws Exception {
        var figuresOnly = System.out;
        System.setOut(System.err); // what the server logs is no figure
        NeedsUnderLoad.Result result;
        try {
            result = new NeedsUnderLoad(data, size, PER_SECOND, SECONDS).measure(home);
        } finally {
            System.setOut(figuresOnly);
        }
        figures.put("searchNeeds", result.needs());
        figures.put("searchPerSecond", PER_SECOND);
        figures.put("searchAsked", result.asked());
        figures.put("searchFailed", result.failed());
        figures.put("searchP50Ms", Figures.rounded(result.p50()));
        figures.put("searchP95Ms", Figures.rounded(result.p95()));
        figures.put("searchWorstMs", Figures.rounded(result.worst()));
        result.kinds().forEach((kind, p95) -> figures.put("searchP95Ms " + kind, Figures.rounded(p95)));
        figures.put("publicListBytes", result.listBytes());
    }

    private void measure(NeedsBench bench, LinkedHashMap<String, Object> figures) throws Exception {
        figures.put("messages", bench.size());
        if (gold != null) {
            var quality = bench.quality(gold);
            figures.put("withTwin", quality.withTwin());
            figures.put("recallAt5", Figures.rounded(quality.recallAt5()));
            figures.put("recallAtThreshold", Figures.rounded(quality.recallAtThreshold()));
            figures.put("withoutTwin", quality.alone());
            figures.put("wrongSameIssue", Figures.rounded(quality.wrongSameIssue()));
        }
        if (pairs != null) {
            var told = NeedsBench.pairs(pairs);
            figures.put("pairsSame", told.same());
            figures.put("pairsOther", told.other());
            figures.put("pairRecall", Figures.rounded(told.recall()));
            figures.put("pairPrecision", Figures.rounded(told.precision()));
        }
        if (labels != null) {
            topics(new TopicBench(data, labels), figures);
        }
        if (!quick) {
            figures.put("checkMs100k", Figures.rounded(bench.speed(SMALL, BenchNeedsVerb::progress).checkMs()));
            var large = bench.speed(LARGE, BenchNeedsVerb::progress);
            figures.put("checkMs1m", Figures.rounded(large.checkMs()));
            figures.put("rebuildS", Figures.rounded(large.rebuildS()));
        }
    }

    private void topics(TopicBench bench, LinkedHashMap<String, Object> figures) {
        try {
            var quality = bench.quality();
            figures.put("labelled", quality.messages());
            figures.put("topics", quality.topics());
            figures.put("macroF1", Figures.rounded(quality.macroF1()));
            figures.put("baselineF1", Figures.rounded(quality.baselineF1()));
            figures.put("topicAccuracy", Figures.rounded(quality.accuracy()));
            var byTopic = new LinkedHashMap<String, Double>();
            quality.byTopic().forEach((topic, f1) -> byTopic.put(topic, Figures.rounded(f1)));
            figures.put("f1ByTopic", byTopic);
            figures.put("topicsS", Figures.rounded(quality.seconds()));
        } catch (IllegalStateException tooFew) {
            throw new CannotStart(labels + ": it labels fewer than two topics of these messages");
        }
    }

    private static void progress(int messages) {
        if (System.console() != null) {
            System.err.print("\r" + messages + " messages");
        }
    }
}

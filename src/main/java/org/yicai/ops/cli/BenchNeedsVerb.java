package org.yicai.ops.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yicai.need.Unusable;
import org.yicai.need.NeedsBench;
import org.yicai.ops.database.CannotStart;
import org.yicai.web.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** How well and how quickly messages about the same issue are found; needs no database. */
@Command(name = "needs", description = "How well and how quickly messages about the same issue are found.", mixinStandardHelpOptions = true)
final class BenchNeedsVerb implements Callable<Integer> {

    private static final int SMALL = 100_000;
    private static final int LARGE = 1_000_000;

    @Option(names = "--data", required = true, paramLabel = "FILE", description = "Messages in the format of import needs.")
    private Path data;

    @Option(names = "--gold", paramLabel = "FILE", description = "Which are the same issue: lines of id,cluster; - for none.")
    private @Nullable Path gold;

    @Option(names = "--pairs", paramLabel = "FILE", description = "Which sentences are the same issue: lines of a,b,same with 1 or 0.")
    private @Nullable Path pairs;

    @Option(names = "--quick", description = "Leave the measurements at 100,000 and 1,000,000 messages out.")
    private boolean quick;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        // it would tell which instructions of the processor it does without
        Logger.getLogger("org.apache.lucene").setLevel(Level.SEVERE);
        for (var file : new Path[] {data, gold, pairs}) {
            if (file != null && !Files.isRegularFile(file)) {
                throw new CannotStart("there is no file " + file);
            }
        }
        var figures = new LinkedHashMap<String, Object>();
        try {
            measure(new NeedsBench(data), figures);
        } catch (Unusable unusable) {
            throw new CannotStart(data + ": " + new Words().say("en", unusable.why().key(), unusable.why().args().toArray()));
        }
        figures.put("machine", Runtime.getRuntime().availableProcessors() + " processors, " + Runtime.getRuntime().maxMemory() / 1_000_000 + " MB heap, Java " + Runtime.version());
        if (json) {
            System.out.println(JsonMapper.builder().build().writeValueAsString(figures));
        } else {
            figures.forEach((name, value) -> System.out.printf("%-18s %s%n", name, value));
        }
        return 0;
    }

    private void measure(NeedsBench bench, LinkedHashMap<String, Object> figures) throws Exception {
        figures.put("messages", bench.size());
        if (gold != null) {
            var quality = bench.quality(gold);
            figures.put("withTwin", quality.withTwin());
            figures.put("recallAt5", rounded(quality.recallAt5()));
            figures.put("recallAtThreshold", rounded(quality.recallAtThreshold()));
            figures.put("withoutTwin", quality.alone());
            figures.put("wrongSameIssue", rounded(quality.wrongSameIssue()));
        }
        if (pairs != null) {
            var told = NeedsBench.pairs(pairs);
            figures.put("pairsSame", told.same());
            figures.put("pairsOther", told.other());
            figures.put("pairRecall", rounded(told.recall()));
            figures.put("pairPrecision", rounded(told.precision()));
        }
        if (!quick) {
            figures.put("checkMs100k", rounded(bench.speed(SMALL, BenchNeedsVerb::progress).checkMs()));
            var large = bench.speed(LARGE, BenchNeedsVerb::progress);
            figures.put("checkMs1m", rounded(large.checkMs()));
            figures.put("rebuildS", rounded(large.rebuildS()));
        }
    }

    private static double rounded(double figure) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.4f", figure));
    }

    private static void progress(int messages) {
        if (System.console() != null) {
            System.err.print("\r" + messages + " messages");
        }
    }
}

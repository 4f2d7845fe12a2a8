package org.yicai.ops.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.yicai.journal.InclusionRun;
import org.yicai.journal.Journal;
import org.yicai.journal.LogBench;
import org.yicai.journal.RewriteRun;
import org.yicai.kernel.SubdistrictId;
import org.yicai.ops.database.CannotStart;
import org.yicai.ops.database.Home;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whether the log shows every change at its place, and how quickly; in a home of its own that is deleted in the end. */
@Command(name = "log", description = "Whether the log shows every change at its place, and how quickly it signs and verifies.", mixinStandardHelpOptions = true)
final class BenchLogVerb implements Callable<Integer> {

    private static final int PER_SECOND = 50;

    @Option(names = "--entries", paramLabel = "N", defaultValue = "1000000", description = "Entries of the large log. Default: ${DEFAULT-VALUE}")
    private long entries;

    @Option(names = "--rewrites", paramLabel = "N", defaultValue = "1000", description = "Rewrites in the database. Default: ${DEFAULT-VALUE}")
    private int rewrites;

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "60", description = "How long 50 facts a second are written. Default: ${DEFAULT-VALUE}")
    private int seconds;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Which entries are changed, and how. Default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    private final ProgressLine progress = new ProgressLine(System.err);

    @Override
    public Integer call() throws Exception {
        if (entries < 2 || rewrites < 0 || seconds < 1) {
            throw new CannotStart("there must be entries to change and seconds to write in");
        }
        var figures = new LinkedHashMap<String, Object>();
        var figuresOnly = System.out;
        System.setOut(System.err); // what the application logs is no figure
        var folder = Files.createTempDirectory("yicai-bench-log");
        try (var home = new Home(folder)) {
            var settings = Place.database(home);
            settings.put("yicai.places", "off");
            try (var context = Server.startQuietly(settings)) {
                measure(context, settings, folder, figures);
            }
        } finally {
            System.setOut(figuresOnly);
            progress.clear();
            delete(folder);
        }
        Figures.print(figures, json);
        return 0;
    }

    private void measure(ConfigurableApplicationContext context, Map<String, Object> settings, Path folder, Map<String, Object> figures) throws Exception {
        var subdistrict = new SubdistrictId(UUID.randomUUID());
        progress.say(() -> "writing " + PER_SECOND + " facts a second for " + seconds + " seconds");
        var inclusion = new InclusionRun(context).measure(subdistrict, PER_SECOND, seconds);
        progress.say(() -> "rewriting the database " + rewrites + " times");
        var rewritten = rewritten(context, settings, subdistrict, folder.resolve("kept"));
        var large = new LogBench(context.getBean(Journal.class), context.getBean(Clock.class), folder.resolve("large"), entries, seed);
        long began = System.nanoTime();
        large.make(made -> progress.say(() -> made + " entries"));
        figures.put("entries", entries);
        figures.put("makeS", Figures.rounded((System.nanoTime() - began) / 1e9));
        progress.say(() -> "flipping a bit in each of them");
        var flipped = large.flip();
        long changes = flipped.changes() + rewritten.changes();
        figures.put("tamperDetected", (double) (flipped.detected() + rewritten.detected()) / changes);
        figures.put("tamperLocated", (double) (flipped.located() + rewritten.located()) / changes);
        put(figures, "flips", flipped);
        put(figures, "rewrites", rewritten);
        progress.say(() -> "verifying all of them");
        figures.put("verifyAllS", Figures.rounded(large.verifyAll()));
        var proofs = large.verifyProofs();
        figures.put("verifyProofMs", Figures.rounded(at(proofs, 0.99)));
        figures.put("verifyProofWorstMs", Figures.rounded(proofs[proofs.length - 1]));
        figures.put("inclusionP99S", Figures.rounded(at(inclusion.seconds(), 0.99)));
        figures.put("inclusionP50S", Figures.rounded(at(inclusion.seconds(), 0.5)));
        figures.put("inclusionWorstS", Figures.rounded(inclusion.seconds()[inclusion.seconds().length - 1]));
        figures.put("written", inclusion.seconds().length);
        figures.put("writesFailed", inclusion.failed());
    }

    private LogBench.Found rewritten(ConfigurableApplicationContext context, Map<String, Object> settings, SubdistrictId subdistrict, Path kept) throws IOException {
        var owner = new SingleConnectionDataSource((String) settings.get("spring.flyway.url"), (String) settings.get("spring.flyway.user"), (String) settings.get("spring.flyway.password"), true);
        try {
            return new RewriteRun(context, owner, subdistrict, kept, seed).rewrite(rewrites);
        } finally {
            owner.destroy();
        }
    }

    private static void put(Map<String, Object> figures, String what, LogBench.Found found) {
        figures.put(what, found.changes());
        figures.put(what + "Detected", found.detected());
        figures.put(what + "Located", found.located());
    }

    private static double at(double[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(each -> each.toFile().delete());
        }
    }
}

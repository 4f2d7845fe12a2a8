package org.yicai.ops.cli;

import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.yicai.ops.database.CannotStart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yicai.bench.fraud.Score;
import yicai.bench.fraud.Year;

/** How well flags find what is false, and whom they trouble, in a made year that docs/benchmarks.md describes; needs no database. */
@Command(name = "fraud", description = "How well flags find what is false, and whom they trouble for nothing.", mixinStandardHelpOptions = true)
final class BenchFraudVerb implements Callable<Integer> {

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Which year is made. Default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(names = "--seeds", paramLabel = "K", defaultValue = "1", description = "How many years, from that seed on; the worst figures are printed. Default: ${DEFAULT-VALUE}")
    private int seeds;

    @Option(names = "--willing", paramLabel = "FACTOR", defaultValue = "1", description = "How much more or less residents answer than assumed. Default: ${DEFAULT-VALUE}")
    private double willing;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        if (seeds < 1 || seeds > 1_000 || !(willing >= 0 && willing <= 3)) {
            throw new CannotStart("1 to 1000 years, and a factor from 0 to 3");
        }
        double precision = 1;
        double recall = 1;
        double blamed = 0;
        double blamedSum = 0;
        int honestActivities = 0;
        int questions = 0;
        var byFamily = new LinkedHashMap<String, Double>();
        for (long each = seed; each < seed + seeds; each++) {
            var score = Score.of(new Year(each, willing));
            precision = Math.min(precision, score.precisionTop());
            recall = Math.min(recall, score.recall());
            blamed = Math.max(blamed, score.honestFlagged());
            blamedSum += score.honestFlagged();
            honestActivities = Math.max(honestActivities, score.honestActivities());
            questions = Math.max(questions, score.questions());
            score.byFamily().forEach((family, share) -> byFamily.merge(family.name(), Figures.rounded(share), Math::min));
        }
        var figures = new LinkedHashMap<String, Object>();
        figures.put("seed", seed);
        figures.put("seeds", seeds);
        figures.put("precisionTop500", Figures.rounded(precision));
        figures.put("recall", Figures.rounded(recall));
        figures.put("honestFlagged", Figures.rounded(blamed));
        figures.put("honestFlaggedMean", Figures.rounded(blamedSum / seeds));
        figures.put("honestActivitiesAsked", honestActivities);
        figures.put("questions", questions);
        figures.put("recallByFamily", byFamily);
        Figures.print(figures, json);
        return 0;
    }
}

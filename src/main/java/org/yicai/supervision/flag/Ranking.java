package org.yicai.supervision.flag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.place.Way;
import org.yicai.supervision.Stratum;

/**
 * In which order people look, and about what a question is asked. The score of an activity is made of published weights alone: within
 * one {@link Kind} the heaviest flag counts in full, the next by half, the next by a quarter; kinds together leave
 * 1 − (1 − a)(1 − b)…, so that more of the same adds less and less and no sum passes 1. Where at least {@value #OFTEN} activities
 * of a project reach the limit by themselves, {@value #NEAR} points of a hundred are joined to its others of which a flag saw something.
 * Weak flags alone open no question, however many they are: one of at least {@value #HEAVY} points must be among them, or the project
 * must have been joined so. They still move an activity into a higher stratum, from which more is drawn.
 */
public final class Ranking {

    static final int OFTEN = 2;
    static final int NEAR = 56;
    static final int HEAVY = 40;

    /**
     * Something with a score.
     *
     * @param activity null when it is about the project as a whole
     * @param score from 0 to 1
     * @param seen heaviest first; for an activity those of its project, too
     * @param near whether others of its project joined their points
     */
    public record Ranked(UUID project, @Nullable UUID activity, double score, List<Seen> seen, boolean near) {

        /** The score in hundredths, as it is shown and compared. */
        public int points() {
            return (int) Math.round(score * 100);
        }

        private boolean asks(Thresholds thresholds) {
            return points() >= thresholds.of(Way.FLAG_ASK_POINTS) && (near || seen.stream().anyMatch(each -> each.weight() * 100 >= HEAVY));
        }
    }

    private final List<Ranked> ranked;
    private final Thresholds thresholds;

    private Ranking(List<Ranked> ranked, Thresholds thresholds) {
        this.ranked = ranked;
        this.thresholds = thresholds;
    }

    /** What these flags see in the records, in its order. */
    public static Ranking of(Records records, List<Detector> detectors, Thresholds thresholds) {
        return of(detectors.stream().flatMap(each -> each.look(records, thresholds).stream()).toList(), thresholds);
    }

    static Ranking of(List<Seen> all, Thresholds thresholds) {
        var ofProject = new TreeMap<UUID, List<Seen>>();
        var ofActivity = new TreeMap<UUID, List<Seen>>();
        for (var each : all) {
            var where = each.activity() == null ? ofProject : ofActivity;
            where.computeIfAbsent(each.activity() == null ? each.project() : each.activity(), _ -> new ArrayList<>()).add(each);
        }
        var ranked = new ArrayList<Ranked>();
        ofProject.forEach((project, seen) -> ranked.add(ranked(project, null, seen)));
        ofActivity.forEach((activity, own) -> {
            var seen = new ArrayList<>(own);
            seen.addAll(ofProject.getOrDefault(own.getFirst().project(), List.of()));
            ranked.add(ranked(own.getFirst().project(), activity, seen));
        });
        return new Ranking(joined(ranked, thresholds), thresholds);
    }

    private static Ranked ranked(UUID project, @Nullable UUID activity, List<Seen> seen) {
        return new Ranked(project, activity, score(seen), seen.stream().sorted(Comparator.comparingDouble(Seen::weight).reversed()).toList(), false);
    }

    /** 1 minus what every kind leaves. */
    static double score(List<Seen> seen) {
        var kinds = new EnumMap<Kind, List<Double>>(Kind.class);
        seen.forEach(each -> kinds.computeIfAbsent(each.flag().kind(), _ -> new ArrayList<>()).add(each.weight()));
        double left = 1;
        for (var weights : kinds.values()) {
            weights.sort(Comparator.reverseOrder());
            double sum = 0;
            for (int i = 0; i < weights.size(); i++) {
                sum += weights.get(i) / (1L << Math.min(i, 30));
            }
            left *= 1 - Math.min(sum, 1);
        }
        return 1 - left;
    }

    private static List<Ranked> joined(List<Ranked> all, Thresholds thresholds) {
        var often = new HashMap<UUID, Integer>();
        all.stream().filter(each -> each.activity != null && each.asks(thresholds)).forEach(each -> often.merge(each.project, 1, Integer::sum));
        return all.stream()
                .map(each -> each.asks(thresholds) ? each : near(each, often.getOrDefault(each.project, 0)))
                .sorted(Comparator.comparingDouble(Ranked::score).reversed().thenComparing(each -> each.activity == null ? each.project : each.activity)).toList();
    }

    private static Ranked near(Ranked each, int others) {
        if (each.activity == null || others < OFTEN) {
            return each;
        }
        return new Ranked(each.project, each.activity, 1 - (1 - each.score) * (1 - NEAR / 100.0), each.seen, true);
    }

    /** Everything of which a flag saw something, highest score first. */
    public List<Ranked> all() {
        return ranked;
    }

    /** What is asked about: whose score reaches the published limit, with a heavy flag among what was seen. */
    public List<Ranked> questions() {
        return ranked.stream().filter(each -> each.asks(thresholds)).toList();
    }

    /** The stratum of each activity of which a flag saw something; any other is {@link Stratum#LOW}. */
    public Map<UUID, Stratum> strata() {
        var strata = new HashMap<UUID, Stratum>();
        ranked.stream().filter(each -> each.activity != null).forEach(each -> strata.put(each.activity,
                each.points() >= thresholds.of(Way.FLAG_HIGH_POINTS) ? Stratum.HIGH : each.points() >= thresholds.of(Way.FLAG_MEDIUM_POINTS) ? Stratum.MEDIUM : Stratum.LOW));
        return strata;
    }
}

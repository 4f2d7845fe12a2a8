package org.yicai.ops.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.yicai.kernel.PersonId;
import org.yicai.matching.ForMe;
import org.yicai.matching.Matching;
import org.yicai.matching.Place;
import org.yicai.matching.Proposal;
import org.yicai.matching.Question;
import org.yicai.ops.database.CannotStart;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yicai.bench.matching.Checker;
import yicai.bench.matching.Instance;
import yicai.bench.matching.Optimum;
import yicai.bench.matching.Translation;

/** How good and how quick a week's proposal is, on a made week that docs/matching.md describes; needs no database. */
@Command(name = "matching", description = "How good and how quick the proposal for a week is.", mixinStandardHelpOptions = true)
final class BenchMatchingVerb implements Callable<Integer> {

    private static final int ROUNDS = 5;
    private static final int DROPPED = 50;
    private static final int OPEN = 10_000;
    private static final int ASKING = 200;

    @Option(names = "--volunteers", paramLabel = "N", defaultValue = "10000", description = "How many volunteers. Default: ${DEFAULT-VALUE}")
    private int volunteers;

    @Option(names = "--shifts", paramLabel = "M", defaultValue = "2000", description = "How many shifts and visits. Default: ${DEFAULT-VALUE}")
    private int shifts;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Which week is made. Default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(names = "--improve", paramLabel = "SECONDS", defaultValue = "20", description = "How long better ones are looked for; 0 leaves it out. Default: ${DEFAULT-VALUE}")
    private int improve;

    @Option(names = "--dump", paramLabel = "FILE", description = "Write the week as DIMACS min-cost flow.")
    private @Nullable Path dump;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        if (volunteers < 1 || shifts < 1 || improve < 0) {
            throw new CannotStart("there must be volunteers and shifts, and time does not run backwards");
        }
        // what the solver tells is no figure
        ((Logger) LoggerFactory.getLogger("ai.timefold")).setLevel(Level.WARN);
        var week = new Instance(volunteers, shifts, seed);
        var translation = new Translation(week);
        var figures = new LinkedHashMap<String, Object>();
        figures.put("volunteers", volunteers);
        figures.put("shifts", shifts);
        figures.put("seed", seed);
        // first of all, as it is in a server that has not yet been asked: classes and the native library come on top
        long began = System.nanoTime();
        var matching = new Matching(translation.question);
        var proposal = matching.propose();
        figures.put("firstProposalS", seconds(System.nanoTime() - began));
        long broken = check(week, translation, proposal);
        figures.put("pairs", matching.pairs());
        figures.put("seats", translation.question.shifts().stream().mapToInt(each -> each.seats()).sum());
        figures.put("filled", proposal.choices().size());
        figures.put("cost", proposal.cost());
        flow(week, matching, figures);
        broken += replan(week, translation, proposal, figures);
        if (improve > 0) {
            var better = matching.improve(proposal, Duration.ofSeconds(improve), seed, _ -> { });
            figures.put("improvedCost", better.cost());
            figures.put("improvedFilled", better.choices().size());
            broken += check(week, translation, better);
        }
        figures.put("hardViolations", broken);
        forMe(figures);
        Figures.print(figures, json);
        return 0;
    }

    private static long check(Instance week, Translation translation, Proposal proposal) {
        var found = Checker.violations(week, translation.back(proposal.places()));
        found.stream().limit(5).forEach(System.err::println);
        return found.size();
    }

    /** Ours and the plain solve by turns, the CPU of the whole process; the middle one of five each. */
    private void flow(Instance week, Matching matching, LinkedHashMap<String, Object> figures) throws Exception {
        var optimum = new Optimum(week);
        if (dump != null) {
            optimum.dump(dump);
        }
        var ours = new long[ROUNDS];
        var plain = new long[ROUNDS];
        long flowCost = matching.relaxedCost();
        long optimalCost = optimum.solve();
        for (int round = 0; round < ROUNDS; round++) {
            long before = cpu();
            optimum.solve();
            long between = cpu();
            matching.relaxedCost();
            ours[round] = cpu() - between;
            plain[round] = between - before;
        }
        Arrays.sort(ours);
        Arrays.sort(plain);
        figures.put("pairsByBruteForce", optimum.pairs);
        figures.put("flowCost", flowCost);
        figures.put("optimalCost", optimalCost);
        figures.put("flowCpuS", seconds(ours[ROUNDS / 2]));
        figures.put("plainCpuS", seconds(plain[ROUNDS / 2]));
        figures.put("cpuRatio", Figures.rounded((double) ours[ROUNDS / 2] / plain[ROUNDS / 2]));
    }

    private long replan(Instance week, Translation translation, Proposal proposal, LinkedHashMap<String, Object> figures) {
        var people = new ArrayList<>(proposal.places().stream().map(Place::volunteer).distinct().toList());
        Collections.shuffle(people, new Random(seed));
        Set<PersonId> dropped = Set.copyOf(people.subList(0, Math.min(DROPPED, people.size() / 2)));
        long began = System.nanoTime();
        var mended = new Matching(translation.question.without(dropped)).replan(proposal.places(), dropped);
        figures.put("replanS", seconds(System.nanoTime() - began));
        var others = proposal.places().stream().filter(each -> !dropped.contains(each.volunteer())).collect(Collectors.toSet());
        var after = new HashSet<>(mended.places());
        long changed = others.stream().filter(each -> !after.contains(each)).count();
        figures.put("dropped", dropped.size());
        figures.put("lostPlaces", proposal.choices().size() - others.size());
        figures.put("refilled", mended.choices().size() - others.size());
        figures.put("changedShare", Figures.rounded(others.isEmpty() ? 0 : (double) changed / others.size()));
        long back = mended.places().stream().filter(each -> dropped.contains(each.volunteer())).count();
        return check(week, translation, mended) + back;
    }

    /** The list of many people over ten thousand open shifts, the calculation in the server. */
    private void forMe(LinkedHashMap<String, Object> figures) {
        Question open = new Translation(new Instance(ASKING, OPEN, seed)).question;
        System.gc(); // what the measurements before left lying about is not theirs
        var times = new ArrayList<Long>();
        int offered = 0;
        for (var volunteer : IntStream.range(0, 2 * ASKING).mapToObj(i -> open.volunteers().get(i % ASKING)).toList()) {
            long began = System.nanoTime();
            offered += new ForMe(open.monday(), open.shifts(), open.limits(), open.weights()).of(volunteer, Set.of()).offers().size();
            times.add(System.nanoTime() - began);
        }
        figures.put("forMeFirstMs", Figures.rounded(times.getFirst() / 1e6));
        Collections.sort(times);
        figures.put("forMeP95Ms", Figures.rounded(times.get(times.size() * 95 / 100) / 1e6));
        figures.put("forMeWorstMs", Figures.rounded(times.getLast() / 1e6));
        figures.put("forMeOffers", offered / times.size());
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static double seconds(long nanoseconds) {
        return Figures.rounded(nanoseconds / 1e9);
    }
}

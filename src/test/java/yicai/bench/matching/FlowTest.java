package yicai.bench.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yicai.matching.Matching;

/** What a flow can say is solved exactly: compared with every possibility, with a plain solve, and with a solver of our own that reads the file. */
class FlowTest {

    @TempDir
    Path folder;

    @Test
    void a_small_week_costs_what_trying_everything_finds() {
        int chosen = 0;
        for (long seed = 1; seed <= 30; seed++) {
            var week = new Instance(120, 4, seed);
            long best = tryAll(week, 0, new int[week.people.size()]);
            assertThat(new Matching(new Translation(week).question).relaxedCost()).as("seed " + seed).isEqualTo(best);
            chosen += new Optimum(week).pairs;
        }
        assertThat(chosen).as("there was something to choose").isGreaterThan(100);
    }

    private static long tryAll(Instance week, int d, int[] taken) {
        if (d == week.duties.size()) {
            return 0;
        }
        return tryDuty(week, d, 0, week.duties.get(d).seats(), taken);
    }

    private static long tryDuty(Instance week, int d, int from, int open, int[] taken) {
        var duty = week.duties.get(d);
        long best = (long) open * (duty.urgent() ? 200_000 : 100_000) + tryAll(week, d + 1, taken);
        for (int p = from; open > 0 && p < taken.length; p++) {
            var person = week.people.get(p);
            if (taken[p] < person.maxShifts() && Checker.unfit(person, p, duty) == null) {
                int load = person.load() + taken[p]++;
                best = Math.min(best, Checker.pairCost(person, duty) + 40L * ((load + 1) * (load + 1) - load * load) + tryDuty(week, d, p + 1, open - 1, taken));
                taken[p]--;
            }
        }
        return best;
    }

    @Test
    void the_product_finds_the_pairs_and_the_cost_that_the_plain_solve_finds() {
        for (long seed = 1; seed <= 5; seed++) {
            var week = new Instance(1_000, 200, seed);
            var optimum = new Optimum(week);
            var matching = new Matching(new Translation(week).question);
            assertThat(matching.pairs()).isEqualTo(optimum.pairs);
            assertThat(matching.relaxedCost()).isEqualTo(optimum.solve());
        }
    }

    @Test
    void whoever_reads_the_file_finds_the_same_cost() throws IOException {
        var week = new Instance(300, 40, 7);
        var file = folder.resolve("week.min");
        new Optimum(week).dump(file);
        assertThat(solved(file)).isEqualTo(new Matching(new Translation(week).question).relaxedCost());
        var another = folder.resolve("another.min");
        Files.write(another, Files.readAllLines(file).stream().map(line -> line.startsWith("a ") ? line + "0" : line).toList());
        assertThat(solved(another)).as("the reader reads the costs").isEqualTo(10 * solved(file));
    }

    private static int nodes(Path file) throws IOException {
        return Integer.parseInt(Files.readAllLines(file).get(1).split(" ")[2]);
    }

    /** Successive cheapest ways from all that is supplied to all that is wanted. */
    private static long solved(Path file) throws IOException {
        List<int[]> arcs = new ArrayList<>();
        int nodes = nodes(file);
        var at = new ArrayList<List<Integer>>();
        for (int n = 0; n <= nodes; n++) {
            at.add(new ArrayList<>());
        }
        var lines = Files.readAllLines(file);
        for (var line : lines) {
            var word = line.split(" ");
            if (word[0].equals("n")) {
                int supply = Integer.parseInt(word[2]);
                join(arcs, at, supply > 0 ? 0 : Integer.parseInt(word[1]), supply > 0 ? Integer.parseInt(word[1]) : -1, Math.abs(supply), 0);
            } else if (word[0].equals("a")) {
                join(arcs, at, Integer.parseInt(word[1]), Integer.parseInt(word[2]), Integer.parseInt(word[4]), Integer.parseInt(word[5]));
            }
        }
        assertThat(arcs).hasSize(2 * Integer.parseInt(lines.get(1).split(" ")[3]) + 2 * (int) lines.stream().filter(line -> line.matches("n \\d+ \\d+")).count());
        long cost = 0;
        while (true) {
            var way = new long[nodes + 1];
            var by = new int[nodes + 1];
            Arrays.fill(way, Long.MAX_VALUE);
            way[0] = 0;
            for (boolean nearer = true; nearer;) {
                nearer = false;
                for (int n = 0; n <= nodes; n++) {
                    for (int a : way[n] == Long.MAX_VALUE ? List.<Integer>of() : at.get(n)) {
                        var arc = arcs.get(a);
                        if (arc[2] > 0 && way[n] + arc[3] < way[arc[1]]) {
                            way[arc[1]] = way[n] + arc[3];
                            by[arc[1]] = a;
                            nearer = true;
                        }
                    }
                }
            }
            if (way[nodes] == Long.MAX_VALUE) {
                return cost;
            }
            cost += way[nodes];
            for (int n = nodes; n != 0; n = arcs.get(by[n])[0]) {
                arcs.get(by[n])[2]--;
                arcs.get(by[n] ^ 1)[2]++;
            }
        }
    }

    private static void join(List<int[]> arcs, List<List<Integer>> at, int from, int to, int capacity, int cost) {
        if (to < 0) {
            return; // the end takes whatever comes: all supply ends there
        }
        at.get(from).add(arcs.size());
        arcs.add(new int[] {from, to, capacity, cost});
        at.get(to).add(arcs.size());
        arcs.add(new int[] {to, from, 0, -cost});
    }
}

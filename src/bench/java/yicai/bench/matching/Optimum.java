package yicai.bench.matching;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The week as a min-cost flow, found by asking every person about every duty, and its optimum by a plain OR-Tools solve.
 * Nodes from 1: duties, then people, then the end. Arcs: duty to person, duty to end (empty seats), person to end (each next shift).
 */
public final class Optimum {

    public final int nodes;
    public final int pairs;
    private final int[] supply;
    private int[] arcs = new int[1 << 16];
    private int used;

    public Optimum(Instance week) {
        int duties = week.duties.size();
        int people = week.people.size();
        nodes = duties + people + 1;
        supply = new int[nodes];
        int found = 0;
        for (int d = 0; d < duties; d++) {
            var duty = week.duties.get(d);
            for (int p = 0; p < people; p++) {
                if (Checker.unfit(week.people.get(p), p, duty) == null) {
                    arc(d, duties + p, 1, Checker.pairCost(week.people.get(p), duty));
                    found++;
                }
            }
            arc(d, nodes - 1, duty.seats(), duty.urgent() ? 200_000 : 100_000);
            supply[d] = duty.seats();
            supply[nodes - 1] -= duty.seats();
        }
        pairs = found;
        for (int p = 0; p < people; p++) {
            for (int k = 0; k < week.people.get(p).maxShifts(); k++) {
                arc(duties + p, nodes - 1, 1, 40 * (2 * (week.people.get(p).load() + k) + 1));
            }
        }
    }

    private void arc(int from, int to, int capacity, int cost) {
        if (used + 4 > arcs.length) {
            arcs = Arrays.copyOf(arcs, arcs.length * 2);
        }
        arcs[used++] = from;
        arcs[used++] = to;
        arcs[used++] = capacity;
        arcs[used++] = cost;
    }

    /** Loads the solver and gives it the whole of it. */
    public long solve() {
        Loader.loadNativeLibraries();
        var flow = new MinCostFlow(nodes, used / 4);
        var numbers = new int[used / 4];
        for (int i = 0; i < used; i += 4) {
            numbers[i / 4] = flow.addArcWithCapacityAndUnitCost(arcs[i], arcs[i + 1], arcs[i + 2], arcs[i + 3]);
        }
        for (int n = 0; n < nodes; n++) {
            flow.setNodeSupply(n, supply[n]);
        }
        if (flow.solve() != MinCostFlow.Status.OPTIMAL) {
            throw new IllegalStateException("no optimum");
        }
        // read arc by arc, as whoever wants the plan must; and so the sum is reckoned here
        long cost = 0;
        for (int i = 0; i < numbers.length; i++) {
            cost += flow.getFlow(numbers[i]) * arcs[4 * i + 3];
        }
        if (cost != flow.getOptimalCost()) {
            throw new IllegalStateException("the flow's cost is not the sum of its arcs");
        }
        flow.delete();
        return cost;
    }

    /** The same as DIMACS min-cost flow: p min NODES ARCS, n NODE SUPPLY, a FROM TO 0 CAPACITY COST. */
    public void dump(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("c Yicai: a week of shifts. Nodes: shifts, volunteers, the end. Costs in points, a point is a metre of way.\n");
            out.write("p min " + nodes + " " + used / 4 + "\n");
            for (int n = 0; n < nodes; n++) {
                if (supply[n] != 0) {
                    out.write("n " + (n + 1) + " " + supply[n] + "\n");
                }
            }
            for (int i = 0; i < used; i += 4) {
                out.write("a " + (arcs[i] + 1) + " " + (arcs[i + 1] + 1) + " 0 " + arcs[i + 2] + " " + arcs[i + 3] + "\n");
            }
        }
    }
}

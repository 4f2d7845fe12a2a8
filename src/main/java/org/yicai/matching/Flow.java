package org.yicai.matching;

import com.google.ortools.Loader;
import com.google.ortools.graph.MinCostFlow;

/**
 * The exact optimum of what a flow can say: seats, shifts a week, and the costs of pairs, load and empty seats.
 * Network: shift → person (1, cost of the pair), person → end (1 each, cost of the next shift), shift → end (seats, cost of an empty one).
 */
final class Flow {

    private static boolean loaded;
    /** Whether pair i is chosen. */
    final boolean[] chosen;
    final long cost;

    Flow(Field field, Plan kept) {
        load();
        int shifts = field.slots.length;
        int people = field.people.length;
        int end = shifts + people;
        var net = new MinCostFlow(end + 1, field.who.length + shifts + 3 * people);
        long supply = 0;
        for (int s = 0; s < shifts; s++) {
            int open = kept.open(s);
            net.setNodeSupply(s, open);
            supply += open;
        }
        net.setNodeSupply(end, -supply);
        var arcs = new int[field.who.length];
        for (int s = 0; s < shifts; s++) {
            for (int i = field.start[s]; i < field.start[s + 1]; i++) {
                arcs[i] = net.addArcWithCapacityAndUnitCost(s, shifts + field.who[i], kept.on(s, field.who[i]) ? 0 : 1, field.cost[i]);
            }
            net.addArcWithCapacityAndUnitCost(s, end, kept.open(s), field.slots[s].empty(field.weights));
        }
        for (int v = 0; v < people; v++) {
            for (int n = kept.of(v).size(); n < field.people[v].who.shiftsAWeek(); n++) {
                net.addArcWithCapacityAndUnitCost(shifts + v, end, 1, field.loadCost(v, n));
            }
        }
        var status = net.solve();
        if (status != MinCostFlow.Status.OPTIMAL) {
            throw new IllegalStateException("the flow ended " + status);
        }
        cost = net.getOptimalCost();
        chosen = new boolean[arcs.length];
        for (int i = 0; i < arcs.length; i++) {
            chosen[i] = net.getFlow(arcs[i]) == 1;
        }
        net.delete();
    }

    /** The native library takes memory: it is loaded when the first proposal is asked for, never at the start. */
    private static synchronized void load() {
        if (!loaded) {
            Loader.loadNativeLibraries();
            loaded = true;
        }
    }
}

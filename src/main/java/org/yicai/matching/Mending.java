package org.yicai.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a plan out of wishes that may clash: keeps what goes together, fills what is open, and betters it until no single exchange helps. */
final class Mending {

    private static final int ROUNDS = 50;
    private final Plan plan;
    private final Field field;

    Mending(Plan plan) {
        this.plan = plan;
        field = plan.field;
    }

    /** Puts in what the flow chose, known faces and adults first since others may come only beside them; what clashes is left out. */
    void take(Flow flow) {
        var pairs = new ArrayList<int[]>();
        for (int s = 0; s < field.slots.length; s++) {
            for (int i = field.start[s]; i < field.start[s + 1]; i++) {
                if (flow.chosen[i]) {
                    pairs.add(new int[] {s, field.who[i], field.cost[i]});
                }
            }
        }
        pairs.sort(Comparator.<int[]>comparingInt(pair -> field.people[pair[1]].minor ? 2 : field.slots[pair[0]].knows(field.people[pair[1]].who) ? 0 : 1)
                .thenComparingInt(pair -> pair[2]));
        pairs.forEach(pair -> takeIfFree(pair[0], pair[1]));
    }

    boolean takeIfFree(int s, int v) {
        boolean free = plan.open(s) > 0 && !plan.on(s, v) && plan.blocks(s, v) == null;
        if (free) {
            plan.add(s, v);
        }
        return free;
    }

    /** Fills open seats, the ones with fewest people first; then moves others, one for each seat, where nobody is free. */
    void fill(int moves) {
        simply();
        for (int s = 0; s < field.slots.length && moves > 0; s++) {
            while (plan.open(s) > 0 && moves > 0 && byMoving(s)) {
                moves--;
            }
        }
        simply();
    }

    /** Where the only known face or adult is gone: another comes, or those left do not go. */
    void company() {
        for (int s = 0; s < field.slots.length; s++) {
            if (plan.broken(s) && cheapest(s, Integer.MAX_VALUE, -1) instanceof Integer v) {
                plan.add(s, v);
            } else if (plan.broken(s) && !byMoving(s)) {
                for (int v : List.copyOf(plan.at(s))) {
                    plan.remove(s, v);
                }
            }
        }
    }

    private boolean simply() {
        var open = new ArrayList<Integer>();
        for (int s = 0; s < field.slots.length; s++) {
            if (plan.open(s) > 0) {
                open.add(s);
            }
        }
        open.sort(Comparator.comparingInt(s -> field.start[s + 1] - field.start[s]));
        boolean ever = false;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int s : open) {
                while (plan.open(s) > 0 && cheapest(s, Integer.MAX_VALUE, -1) instanceof Integer v) {
                    plan.add(s, v);
                    changed = true;
                }
                changed |= plan.open(s) > 1 && plan.at(s).isEmpty() && twoAtOnce(s);
            }
            ever |= changed;
        }
        return ever;
    }

    /** The only known face is a minor's, who may come only beside an adult, who may come only beside a known face. */
    private boolean twoAtOnce(int s) {
        for (int i = field.start[s]; i < field.start[s + 1]; i++) {
            if (plan.blocks(s, field.who[i]) == HardRule.ACCOMPANIED) {
                plan.add(s, field.who[i]);
                if (cheapest(s, Integer.MAX_VALUE, -1) instanceof Integer adult) {
                    plan.add(s, adult);
                    return true;
                }
                plan.remove(s, field.who[i]);
            }
        }
        return false;
    }

    /** Who costs least on this shift and less than so much, breaks no rule, and is not the one left out. */
    private @Nullable Integer cheapest(int s, int below, int not) {
        Integer best = null;
        int least = below;
        for (int i = field.start[s]; i < field.start[s + 1]; i++) {
            if (field.cost[i] >= least) {
                break; // they are sorted, and load and faces only add
            }
            int v = field.who[i];
            int cost = v == not || plan.on(s, v) ? Integer.MAX_VALUE : plan.costOf(s, v);
            if (cost < least && plan.blocks(s, v) == null) {
                best = v;
                least = cost;
            }
        }
        return best;
    }

    /** Somebody who is elsewhere comes here, and another takes his place there. */
    private boolean byMoving(int s) {
        int bestCost = Integer.MAX_VALUE;
        int[] best = null;
        for (int i = field.start[s]; i < field.start[s + 1]; i++) {
            int v = field.who[i];
            if (plan.on(s, v)) {
                continue;
            }
            for (int t : List.copyOf(plan.of(v))) {
                if (plan.kept(t, v)) {
                    continue;
                }
                plan.remove(t, v);
                if (plan.blocks(s, v) == null) {
                    int here = plan.costOf(s, v);
                    plan.add(s, v);
                    var other = cheapest(t, bestCost - here, v);
                    if (other != null) {
                        int there = plan.costOf(t, other);
                        best = new int[] {v, t, other};
                        bestCost = here + there;
                    }
                    plan.remove(s, v);
                }
                plan.add(t, v);
            }
        }
        if (best == null) {
            return false;
        }
        plan.remove(best[1], best[0]);
        plan.add(s, best[0]);
        plan.add(best[1], best[2]);
        return true;
    }

    /** Exchanges one person for a cheaper one, and two at visits of one elder for one who goes to both, while that helps. */
    void settle() {
        boolean changed = true;
        var faces = new Faces(plan);
        for (int round = 0; changed && round < ROUNDS; round++) {
            // last of all single exchanges alone: nobody cheaper may be left free
            changed = round < ROUNDS / 2 && faces.join();
            for (int s = 0; s < field.slots.length; s++) {
                for (int v : List.copyOf(plan.at(s))) {
                    changed |= !plan.kept(s, v) && exchange(s, v);
                }
            }
            changed |= simply();
        }
    }

    private boolean exchange(int s, int v) {
        plan.remove(s, v);
        var other = cheapest(s, plan.costOf(s, v), v);
        // an other may be one whom the rest of the shift goes with, or not
        plan.add(s, other == null ? v : other);
        return other != null;
    }
}

package org.yicai.matching;

import java.util.ArrayList;
import java.util.List;

/** Continuity: one person who goes to two visits of an elder instead of two; no single exchange finds that, since the first half only costs. */
final class Faces {

    private final Plan plan;
    private final Field field;
    private final List<List<Integer>> visits = new ArrayList<>();

    Faces(Plan plan) {
        this.plan = plan;
        field = plan.field;
        for (int e = 0; e < field.elders(); e++) {
            visits.add(new ArrayList<>());
        }
        for (int s = 0; s < field.slots.length; s++) {
            if (field.elder[s] >= 0) {
                visits.get(field.elder[s]).add(s);
            }
        }
    }

    /** Whether anything was bettered. */
    boolean join() {
        boolean changed = false;
        for (var own : visits) {
            for (int s : own) {
                for (int t : own) {
                    changed |= s < t && join(s, t);
                }
            }
        }
        return changed;
    }

    private boolean join(int s, int t) {
        boolean changed = false;
        for (int a : List.copyOf(plan.at(s))) {
            for (int b : List.copyOf(plan.at(t))) {
                boolean together = plan.on(s, a) && plan.on(t, b) && !plan.on(t, a) && !plan.on(s, b);
                changed |= together && !plan.kept(s, a) && !plan.kept(t, b) && replaced(s, a, t, b);
            }
        }
        return changed;
    }

    private boolean replaced(int s, int a, int t, int b) {
        plan.remove(s, a);
        plan.remove(t, b);
        int least = plan.costOf(s, a);
        plan.add(s, a);
        least += plan.costOf(t, b);
        plan.remove(s, a);
        int best = -1;
        for (int i = field.start[s]; i < field.start[s + 1] && field.cost[i] < least; i++) {
            int x = field.who[i];
            if (x == a || x == b || plan.on(s, x) || plan.on(t, x) || field.slots[t].refuses(field.people[x], field.limits) != null || plan.blocks(s, x) != null) {
                continue;
            }
            int cost = plan.costOf(s, x);
            plan.add(s, x);
            cost += plan.costOf(t, x);
            if (cost < least && plan.blocks(t, x) == null) {
                least = cost;
                best = x;
            }
            plan.remove(s, x);
        }
        plan.add(s, best < 0 ? a : best);
        plan.add(t, best < 0 ? b : best);
        return best >= 0;
    }
}

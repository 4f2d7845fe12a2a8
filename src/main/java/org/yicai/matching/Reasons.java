package org.yicai.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Says of a finished plan why each person is where they are and why each empty seat is empty. */
final class Reasons {

    private final Plan plan;
    private final Field field;

    Reasons(Plan plan) {
        this.plan = plan;
        field = plan.field;
    }

    Proposal proposal() {
        var choices = new ArrayList<Choice>();
        var gaps = new ArrayList<Gap>();
        for (int s = 0; s < field.slots.length; s++) {
            for (int v : List.copyOf(plan.at(s))) {
                choices.add(choice(s, v));
            }
            if (plan.open(s) > 0) {
                gaps.add(new Gap(field.slots[s].shift.id(), plan.open(s), removed(s)));
            }
        }
        return new Proposal(List.copyOf(choices), List.copyOf(gaps), plan.cost());
    }

    private Choice choice(int s, int v) {
        boolean kept = plan.kept(s, v);
        var slot = field.slots[s];
        var who = field.people[v].who;
        var better = new EnumMap<HardRule, Integer>(HardRule.class);
        // as if the seat were free: who would cost less, and what stands in the way?
        int seat = plan.leave(s, v);
        int own = plan.costOf(s, v);
        for (int i = field.start[s]; !kept && i < field.start[s + 1] && field.cost[i] < own; i++) {
            int other = field.who[i];
            if (other != v && !plan.on(s, other) && plan.costOf(s, other) < own && plan.blocks(s, other) instanceof HardRule rule) {
                better.merge(rule, 1, Integer::sum);
            }
        }
        var costs = new EnumMap<CostPart, Integer>(CostPart.class);
        costs.put(CostPart.WAY, slot.way(who));
        costs.put(CostPart.LOAD, field.loadCost(v, plan.of(v).size()));
        costs.put(CostPart.NEW_FACE, slot.newFace(who, field.weights));
        costs.put(CostPart.ANOTHER_FACE, plan.anotherFace(s, v));
        costs.put(CostPart.OTHER_TOPIC, slot.otherTopic(who, field.weights));
        plan.comeBack(s, v, seat);
        return new Choice(new Place(slot.shift.id(), who.id()), Map.copyOf(costs), field.start[s + 1] - field.start[s], Map.copyOf(better), kept);
    }

    private Map<HardRule, Integer> removed(int s) {
        var removed = new EnumMap<HardRule, Integer>(HardRule.class);
        for (int v = 0; v < field.people.length; v++) {
            if (!plan.on(s, v)) {
                var rule = field.slots[s].refuses(field.people[v], field.limits);
                if (rule == null) {
                    rule = plan.blocks(s, v);
                }
                if (rule != null) {
                    removed.merge(rule, 1, Integer::sum);
                }
            }
        }
        return removed;
    }
}

package org.yicai.matching;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.HardSoftScore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All seats of a week, as the background search sees them; public, its fields too, since the solver asks that. */
@PlanningSolution
public final class Seating {

    @PlanningEntityCollectionProperty
    public List<Seat> seats = new ArrayList<>();

    @PlanningScore
    public @Nullable HardSoftScore score;

    public Seating() {
    }

    Seating(Plan plan) {
        var field = plan.field;
        for (int s = 0; s < field.slots.length; s++) {
            List<Able> possible = Arrays.stream(field.who, field.start[s], field.start[s + 1]).mapToObj(v -> field.people[v]).toList();
            for (int i = 0; i < field.slots[s].shift.seats(); i++) {
                boolean taken = i < plan.at(s).size();
                seats.add(new Seat(seats.size(), field, s, possible, taken ? field.people[plan.at(s).get(i)] : null, taken && plan.kept(s, plan.at(s).get(i))));
            }
        }
    }

    boolean obeys() {
        return score != null && score.hardScore() == 0;
    }
}

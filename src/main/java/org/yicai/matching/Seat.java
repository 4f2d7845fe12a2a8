package org.yicai.matching;

import ai.timefold.solver.core.api.domain.common.PlanningId;
import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One seat, as the background search moves people about; public, its fields too, since the solver asks that. */
@PlanningEntity
public final class Seat {

    public @PlanningId int number;
    public @PlanningPin boolean kept;
    public @PlanningVariable(allowsUnassigned = true) @Nullable Able person;
    private List<Able> possible = List.of();
    private Field field;
    private int shift;

    @SuppressWarnings("NullAway") // the solver makes it and fills it at once
    public Seat() {
    }

    Seat(int number, Field field, int shift, List<Able> possible, @Nullable Able person, boolean kept) {
        this.number = number;
        this.field = field;
        this.shift = shift;
        this.possible = possible;
        this.person = person;
        this.kept = kept;
    }

    @ValueRangeProvider
    public List<Able> possible() {
        return possible;
    }

    int number() {
        return number;
    }

    int shift() {
        return shift;
    }

    @Nullable Able person() {
        return person;
    }

    Field field() {
        return field;
    }

    Slot slot() {
        return field.slots[shift];
    }

    int elder() {
        return field.elder[shift];
    }

    int day() {
        return slot().day;
    }

    int minutes() {
        return slot().length();
    }

    boolean isMinor() {
        return person != null && person.minor;
    }

    boolean isKnown() {
        return person != null && slot().knows(person.who);
    }

    boolean clashes(Seat other) {
        return shift == other.shift || slot().clashes(other.slot(), field.limits) != null;
    }

    int cost() {
        return person == null ? 0 : slot().way(person.who) + slot().newFace(person.who, field.weights) + slot().otherTopic(person.who, field.weights);
    }

    int emptyCost() {
        return slot().empty(field.weights);
    }
}

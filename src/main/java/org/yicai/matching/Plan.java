package org.yicai.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who is on what at this moment of the calculation; it never holds a broken rule. */
final class Plan {

    final Field field;
    private final List<List<Integer>> people = new ArrayList<>();
    private final List<List<Integer>> shifts = new ArrayList<>();
    private final List<Map<Integer, Integer>> faces = new ArrayList<>();
    private final boolean[][] fixed;

    Plan(Field field) {
        this.field = field;
        for (int s = 0; s < field.slots.length; s++) {
            people.add(new ArrayList<>(2));
        }
        for (int v = 0; v < field.people.length; v++) {
            shifts.add(new ArrayList<>(2));
        }
        for (int e = 0; e < field.elders(); e++) {
            faces.add(new HashMap<>());
        }
        fixed = new boolean[field.slots.length][];
        for (var place : field.question.kept()) {
            int s = field.slot(place.shift());
            fixed[s] = new boolean[field.slots[s].shift.seats()];
            add(s, field.person(place.volunteer()));
        }
        for (int s = 0; s < fixed.length; s++) {
            for (int i = 0; fixed[s] != null && i < people.get(s).size(); i++) {
                fixed[s][i] = true;
            }
        }
    }

    List<Integer> at(int s) {
        return people.get(s);
    }

    List<Integer> of(int v) {
        return shifts.get(v);
    }

    int open(int s) {
        return field.slots[s].shift.seats() - people.get(s).size();
    }

    boolean on(int s, int v) {
        return people.get(s).contains(v);
    }

    /** Kept places stand first on their shift and stay there. */
    boolean kept(int s, int v) {
        int seat = people.get(s).indexOf(v);
        return fixed[s] != null && seat >= 0 && seat < fixed[s].length && fixed[s][seat];
    }

    void add(int s, int v) {
        comeBack(s, v, people.get(s).size());
    }

    /** Takes a person off and says which seat it was, for {@link #comeBack}. */
    int leave(int s, int v) {
        int seat = people.get(s).indexOf(v);
        remove(s, v);
        return seat;
    }

    void comeBack(int s, int v, int seat) {
        people.get(s).add(seat, v);
        shifts.get(v).add(s);
        if (field.elder[s] >= 0) {
            faces.get(field.elder[s]).merge(v, 1, Integer::sum);
        }
    }

    void remove(int s, int v) {
        people.get(s).remove((Integer) v);
        shifts.get(v).remove((Integer) s);
        if (field.elder[s] >= 0) {
            faces.get(field.elder[s]).computeIfPresent(v, (_, times) -> times == 1 ? null : times - 1);
        }
    }

    /** The first rule that this person would break on this shift as things stand, for a pair that is possible in itself. */
    @Nullable HardRule blocks(int s, int v) {
        var own = shifts.get(v);
        var who = field.people[v].who;
        var slot = field.slots[s];
        if (own.size() >= who.shiftsAWeek()) {
            return HardRule.WEEK_SHIFTS;
        }
        int week = slot.length();
        int day = slot.length();
        for (int t : own) {
            week += field.slots[t].length();
            day += field.slots[t].day == slot.day ? field.slots[t].length() : 0;
        }
        if (week > who.minutesAWeek()) {
            return HardRule.WEEK_MINUTES;
        }
        for (int t : own) {
            var clash = slot.clashes(field.slots[t], field.limits);
            if (clash != null) {
                return clash;
            }
        }
        if (day > (field.people[v].minor ? field.limits.minorDayMinutes() : field.limits.dayMinutes())) {
            return HardRule.DAY_MINUTES;
        }
        return together(s, v);
    }

    /** Whether those on the shift may not go alone: the only known face or the only adult dropped out. */
    boolean broken(int s) {
        return !people.get(s).isEmpty() && together(s, -1) != null;
    }

    /** The rules about those on one shift together, with one more (-1 for none). */
    private @Nullable HardRule together(int s, int more) {
        boolean known = !field.slots[s].shift.knownFace() || more >= 0 && field.slots[s].knows(field.people[more].who);
        boolean adult = more >= 0 && !field.people[more].minor;
        boolean minor = more >= 0 && field.people[more].minor;
        for (int v : people.get(s)) {
            known |= field.slots[s].knows(field.people[v].who);
            adult |= !field.people[v].minor;
            minor |= field.people[v].minor;
        }
        return !known ? HardRule.KNOWN_FACE : minor && !adult ? HardRule.ACCOMPANIED : null;
    }

    /** What the person would cost on the shift, besides the seat that is no longer empty. */
    int costOf(int s, int v) {
        return field.pairCost(s, v) + field.loadCost(v, shifts.get(v).size()) + anotherFace(s, v);
    }

    /** What one person more costs an elder who sees enough already. */
    int anotherFace(int s, int v) {
        int e = field.elder[s];
        return e < 0 || faces.get(e).containsKey(v) || faces.get(e).size() < field.facesNeeded[e] ? 0 : field.weights.anotherFace();
    }

    long cost() {
        long sum = 0;
        for (int s = 0; s < people.size(); s++) {
            sum += (long) open(s) * field.slots[s].empty(field.weights);
            for (int v : people.get(s)) {
                sum += field.pairCost(s, v);
            }
        }
        for (int v = 0; v < shifts.size(); v++) {
            for (int n = 0; n < shifts.get(v).size(); n++) {
                sum += field.loadCost(v, n);
            }
        }
        for (int e = 0; e < faces.size(); e++) {
            sum += (long) field.weights.anotherFace() * Math.max(0, faces.get(e).size() - field.facesNeeded[e]);
        }
        return sum;
    }
}

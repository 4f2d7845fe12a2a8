package org.yicai.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.yicai.kernel.PersonId;

/** The question laid out for calculation: people and shifts by number, and the pairs that the rules about one person and one shift allow. */
final class Field {

    private static final int CELL = 500;
    private static final int[] NOBODY = {};
    final Question question;
    final Limits limits;
    final Weights weights;
    final Able[] people;
    final Slot[] slots;
    /** The people for shift s are who[start[s]] up to who[start[s + 1]], in rising cost of the pair. */
    final int[] start;
    final int[] who;
    final int[] cost;
    /** Which elder, -1 for none; and the seats of her fullest visit. */
    final int[] elder;
    final int[] facesNeeded;
    private final Map<ShiftId, Integer> slotOf = new HashMap<>();
    private final Map<PersonId, Integer> personOf = new HashMap<>();

    Field(Question question) {
        this.question = question;
        limits = question.limits();
        weights = question.weights();
        people = question.volunteers().stream().map(each -> new Able(each, question.monday())).toArray(Able[]::new);
        slots = question.shifts().stream().map(each -> new Slot(each, question.monday())).toArray(Slot[]::new);
        for (int v = 0; v < people.length; v++) {
            personOf.put(people[v].who.id(), v);
        }
        var elders = new HashMap<PersonId, Integer>();
        elder = new int[slots.length];
        var needed = new int[slots.length];
        for (int s = 0; s < slots.length; s++) {
            slotOf.put(slots[s].shift.id(), s);
            var visited = slots[s].shift.elder();
            elder[s] = visited == null ? -1 : elders.computeIfAbsent(visited, _ -> elders.size());
            if (visited != null) {
                needed[elder[s]] = Math.max(needed[elder[s]], slots[s].shift.seats());
            }
        }
        facesNeeded = Arrays.copyOf(needed, elders.size());
        start = new int[slots.length + 1];
        var rows = rows();
        for (int s = 0; s < slots.length; s++) {
            start[s + 1] = start[s] + rows.get(s).length;
        }
        who = new int[start[slots.length]];
        cost = new int[who.length];
        for (int s = 0; s < slots.length; s++) {
            int at = start[s];
            for (long pair : rows.get(s)) {
                who[at] = (int) pair;
                cost[at++] = (int) (pair >> 32);
            }
        }
    }

    int slot(ShiftId id) {
        return slotOf.get(id);
    }

    int person(PersonId id) {
        return personOf.get(id);
    }

    int elders() {
        return facesNeeded.length;
    }

    int pairCost(int s, int v) {
        var volunteer = people[v].who;
        return slots[s].way(volunteer) + slots[s].newFace(volunteer, weights) + slots[s].otherTopic(volunteer, weights);
    }

    /** What the shift number n+1 (load and week together) of this person costs. */
    int loadCost(int v, int already) {
        return weights.load() * (2 * (people[v].who.load() + already) + 1);
    }

    /** For each shift cost and number of its people in one long, sorted. Only those are asked whose cell lies within anybody's reach. */
    private List<long[]> rows() {
        var cells = new HashMap<Long, List<Integer>>();
        var homes = new int[people.length][];
        int reach = 0;
        for (int v = 0; v < people.length; v++) {
            var home = people[v].who.home();
            homes[v] = new int[] {home.east(), home.north(), people[v].who.reachMetres()};
            reach = Math.max(reach, homes[v][2]);
            cells.computeIfAbsent(cell(Math.floorDiv(home.east(), CELL), Math.floorDiv(home.north(), CELL)), _ -> new ArrayList<>()).add(v);
        }
        var inCell = new HashMap<Long, int[]>();
        cells.forEach((cell, those) -> inCell.put(cell, those.stream().mapToInt(Integer::intValue).toArray()));
        var everybody = IntStream.range(0, people.length).toArray();
        int around = Math.ceilDiv(reach, CELL);
        // a reach across the whole land would be more cells than people
        boolean far = (2L * around + 1) * (2L * around + 1) > people.length;
        var all = new ArrayList<long[]>();
        var row = new long[people.length];
        for (int s = 0; s < slots.length; s++) {
            var where = slots[s].shift.where();
            int found = far ? ask(s, everybody, homes, row, 0) : 0;
            int east = Math.floorDiv(where.east(), CELL);
            int north = Math.floorDiv(where.north(), CELL);
            for (int x = east - around; !far && x <= east + around; x++) {
                int left = around + 1 - Math.abs(x - east);
                for (int y = north - left; y <= north + left; y++) {
                    found = ask(s, inCell.getOrDefault(cell(x, y), NOBODY), homes, row, found);
                }
            }
            Arrays.sort(row, 0, found);
            all.add(Arrays.copyOf(row, found));
        }
        return all;
    }

    private int ask(int s, int[] those, int[][] homes, long[] row, int before) {
        var slot = slots[s];
        int east = slot.shift.where().east();
        int north = slot.shift.where().north();
        int found = before;
        for (int v : those) {
            // the cheap questions first; which rule is the reason is asked elsewhere
            if (Math.abs(homes[v][0] - east) + Math.abs(homes[v][1] - north) <= homes[v][2] && people[v].hasTime(slot.begin, slot.end)
                    && slot.refuses(people[v], limits) == null) {
                row[found++] = (long) pairCost(s, v) << 32 | v;
            }
        }
        return found;
    }

    private static long cell(int x, int y) {
        return (long) x << 32 | y & 0xffffffffL;
    }
}

package org.yicai.portal.work;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Role;
import org.yicai.need.Mask;
import org.yicai.need.Stage;
import org.yicai.web.Page;

/**
 * What waits for somebody, in one list; then a few doors on at most three shelves, and everything else under "more".
 *
 * @param steps role by role
 * @param roles in which the person works here; empty for a neighbour
 */
record WorkPage(List<Step> steps, Set<Role> roles, LocalDate today, ZoneId zone) implements Page {

    private static final int SHELVES = 3;
    private static final int DOORS = 4;

    List<Step> toDo() {
        return steps.stream().filter(each -> each.next.toDo()).toList();
    }

    List<Step> others() {
        return steps.stream().filter(each -> !each.next.toDo()).toList();
    }

    /** The first few doors of the first few shelves. */
    Map<Shelf, List<Door>> shelves() {
        var all = new EnumMap<Shelf, List<Door>>(Shelf.class);
        for (var door : Door.of(roles)) {
            if (door.shelf().isDaily(roles) && (all.containsKey(door.shelf()) || all.size() < SHELVES)) {
                var shelf = all.computeIfAbsent(door.shelf(), each -> new ArrayList<>());
                if (shelf.size() < DOORS) {
                    shelf.add(door);
                }
            }
        }
        return all;
    }

    /** All the others; no door is lost. */
    List<Door> more() {
        var shown = shelves().values().stream().flatMap(List::stream).toList();
        return Door.of(roles).stream().filter(each -> !shown.contains(each)).toList();
    }

    /** One next step, with what its sentence names. */
    record Step(Next next, Row row) {

        String path() {
            return next.path(row.id);
        }
    }

    /**
     * @param number how many; less than 0 for what was voiced for somebody else
     * @param stage of a need; null for all others
     */
    record Row(@Nullable String id, String title, int number, @Nullable LocalDate day, @Nullable Instant at, @Nullable Stage stage) {

        /** Who spoke for a neighbour reads of it what everybody reads, so that nothing of the one shows beside the other. */
        @Override
        public String title() {
            return number < 0 ? Mask.of(title) : title;
        }
    }

    /** Whole days since the moment of the step; 0 when it has none. */
    long daysSince(Step step) {
        return step.row.at == null ? 0 : ChronoUnit.DAYS.between(step.row.at.atZone(zone).toLocalDate(), today);
    }

    /** Whole days past the day on which the step was due; 0 when it is not late. */
    long daysLate(Step step) {
        return step.row.day == null || step.next != Next.ACCEPT && step.next != Next.MEND ? 0 : Math.max(0, ChronoUnit.DAYS.between(step.row.day, today));
    }
}

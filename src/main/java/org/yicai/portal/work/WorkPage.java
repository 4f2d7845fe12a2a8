package org.yicai.portal.work;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Role;
import org.yicai.need.Mask;
import org.yicai.need.Stage;
import org.yicai.web.Page;

/** @param sections one for each role, and one for the neighbour everybody is */
record WorkPage(List<Section> sections, LocalDate today, ZoneId zone) implements Page {

    /** @param role null for the neighbour */
    record Section(@Nullable Role role, List<Step> steps) {

        List<Step> toDo() {
            return steps.stream().filter(each -> each.next.toDo()).toList();
        }

        List<Step> others() {
            return steps.stream().filter(each -> !each.next.toDo()).toList();
        }

        List<Door> doors() {
            return Door.of(role);
        }

        String key() {
            return "portal.as." + (role == null ? "NEIGHBOUR" : role.name());
        }
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

    boolean nothingToDo() {
        return sections.stream().allMatch(each -> each.toDo().isEmpty());
    }

    int steps() {
        return sections.stream().mapToInt(each -> each.toDo().size()).sum();
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

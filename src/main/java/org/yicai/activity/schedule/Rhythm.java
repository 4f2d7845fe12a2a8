package org.yicai.activity.schedule;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/** How often an activity comes again. */
enum Rhythm {
    WEEKLY,
    FORTNIGHTLY,
    /** The same weekday of the month, such as its second Tuesday; the fifth is the last. */
    MONTHLY;

    /** The days after the first until a day, both of them not before it. */
    List<LocalDate> after(LocalDate first, LocalDate until) {
        return Stream.iterate(1, step -> step + 1).map(step -> at(first, step)).takeWhile(each -> !each.isAfter(until)).toList();
    }

    private LocalDate at(LocalDate first, int step) {
        return switch (this) {
            case WEEKLY -> first.plusWeeks(step);
            case FORTNIGHTLY -> first.plusWeeks(2L * step);
            case MONTHLY -> {
                int ordinal = (first.getDayOfMonth() - 1) / 7 + 1;
                var month = first.withDayOfMonth(1).plusMonths(step);
                yield month.with(ordinal > 4 ? TemporalAdjusters.lastInMonth(first.getDayOfWeek()) : TemporalAdjusters.dayOfWeekInMonth(ordinal, first.getDayOfWeek()));
            }
        };
    }
}

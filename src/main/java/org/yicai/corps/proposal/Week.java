package org.yicai.corps.proposal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yicai.matching.Limits;
import org.yicai.matching.Span;

/** Turns "Saturday morning" into hours of days. */
final class Week {

    /** As the sign-up has it (rule B9): minors are home by nine; all else is what matching is used to. */
    static final Limits LIMITS = new Limits(11 * 60, 8 * 60, 4 * 60, 7 * 60, 21 * 60, 80);
    private static final Map<String, List<LocalTime>> PARTS = Map.of("MORNING", List.of(LocalTime.of(6, 0), LocalTime.NOON),
            "AFTERNOON", List.of(LocalTime.NOON, LocalTime.of(18, 0)), "EVENING", List.of(LocalTime.of(18, 0), LocalTime.of(22, 0)));

    private Week() {}

    static LocalDate monday(LocalDate day) {
        return day.with(DayOfWeek.MONDAY);
    }

    /** @param times codes such as "SAT-MORNING"; {@code days} counted from the Monday */
    static List<Span> free(LocalDate monday, int days, Set<String> times) {
        var spans = new ArrayList<Span>();
        for (int i = 0; i < days; i++) {
            var day = monday.plusDays(i);
            var name = day.getDayOfWeek().name().substring(0, 3);
            PARTS.forEach((part, hours) -> {
                if (times.contains(name + "-" + part)) {
                    spans.add(new Span(day.atTime(hours.get(0)), day.atTime(hours.get(1))));
                }
            });
        }
        return spans;
    }

    /** Any time at all. */
    static List<Span> always(LocalDate monday, int days) {
        return List.of(new Span(monday.atStartOfDay(), monday.plusDays(days).atStartOfDay()));
    }
}

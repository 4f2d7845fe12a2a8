package org.yicai.matching;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;

/** A volunteer with the times as minutes since the Monday, those that touch made one; public only since the solver asks that. */
public final class Able {

    final Volunteer who;
    final boolean minor;
    private final int[] free;

    Able(Volunteer who, LocalDate monday) {
        this.who = who;
        minor = who.minor();
        var spans = who.free().stream().sorted(Comparator.comparing(Span::begin)).toList();
        var merged = new int[spans.size() * 2];
        int used = 0;
        for (var span : spans) {
            int begin = minutes(span.begin(), monday);
            int end = minutes(span.end(), monday);
            if (used > 0 && begin <= merged[used - 1]) {
                merged[used - 1] = Math.max(merged[used - 1], end);
            } else {
                merged[used++] = begin;
                merged[used++] = end;
            }
        }
        free = java.util.Arrays.copyOf(merged, used);
    }

    static int minutes(LocalDateTime at, LocalDate monday) {
        return (int) (at.toLocalDate().toEpochDay() - monday.toEpochDay()) * Slot.DAY + at.toLocalTime().toSecondOfDay() / 60;
    }

    boolean hasTime(int begin, int end) {
        for (int i = 0; i < free.length; i += 2) {
            if (free[i] <= begin && end <= free[i + 1]) {
                return true;
            }
        }
        return false;
    }
}

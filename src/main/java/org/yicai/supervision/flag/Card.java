package org.yicai.supervision.flag;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.place.Way;

/**
 * What is published about a flag. Its title, formula and basis in words are the texts "flag.P1.title", ".formula" and ".basis".
 *
 * @param points hundredths that what it sees adds to the score, by level; the formula says what the levels are
 * @param from first day on which it holds
 * @param until last day; null when open
 * @param thresholds numbers that a subdistrict may change at "/ways"
 */
public record Card(String id, Kind kind, List<Integer> points, LocalDate from, @Nullable LocalDate until, List<Way> thresholds) {

    static Card of(String id, Kind kind, List<Integer> points, Way... thresholds) {
        return new Card(id, kind, points, LocalDate.of(2026, 11, 1), null, List.of(thresholds));
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}

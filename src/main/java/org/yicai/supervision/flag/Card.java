package org.yicai.supervision.flag;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.place.Way;

/**
 * What is published about a flag. Its title, formula and basis in words are the texts "flag.P1.title", ".formula" and ".basis".
 *
 * @param weight hundredths that what it sees adds to the score
 * @param grave the same for its grave form; equal to weight when it has none
 * @param from first day on which it holds
 * @param until last day; null when open
 * @param thresholds numbers that a subdistrict may change at "/ways"
 */
public record Card(String id, Kind kind, int weight, int grave, LocalDate from, @Nullable LocalDate until, List<Way> thresholds) {

    static Card of(String id, Kind kind, int weight, int grave, Way... thresholds) {
        return new Card(id, kind, weight, grave, LocalDate.of(2026, 12, 1), null, List.of(thresholds));
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}

package org.yicai.portal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a project is, beside how far it should be.
 *
 * @param done hundredths of its promises that are confirmed, each promise weighing the same
 * @param due hundredths of its time that have passed
 */
public record Progress(int done, int due) {

    /** @param from the first and {@code until} the last day; null where no time was agreed, and then nothing is due */
    public static Progress of(List<Promise> promises, @Nullable LocalDate from, @Nullable LocalDate until, LocalDate today) {
        int done = (int) promises.stream().mapToInt(Promise::percent).average().orElse(0);
        if (from == null || until == null || today.isBefore(from)) {
            return new Progress(done, 0);
        }
        var days = ChronoUnit.DAYS.between(from, until) + 1;
        var passed = ChronoUnit.DAYS.between(from, today) + 1;
        return new Progress(done, (int) Math.min(100, 100 * passed / days));
    }

    /** Hundredths behind plan; 0 when on plan or ahead. */
    public int behind() {
        return Math.max(0, due - done);
    }
}

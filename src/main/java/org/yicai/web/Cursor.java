package org.yicai.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;

/**
 * Where a list by time goes on: before or after what stands here.
 *
 * @param step tells apart what happened at one moment, from 0 to 999; 0 where there is nothing to tell apart
 */
public record Cursor(Instant at, int step, UUID id) {

    /** Behind everything that will ever happen. */
    public static final Cursor LATEST = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), 0, new UUID(0, 0));

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws Missing when the text is no place, or one that no list reaches
     */
    public static Cursor of(String text) {
        var parts = text.strip().split("~", -1);
        if (parts.length != 3 || !parts[1].matches("\\d{1,3}")) {
            throw new Missing();
        }
        try {
            var at = Instant.parse(parts[0]);
            if (at.isBefore(Instant.EPOCH) || at.isAfter(LATEST.at)) {
                throw new Missing();
            }
            return new Cursor(at, Integer.parseInt(parts[1]), Ids.of(parts[2]));
        } catch (DateTimeException noMoment) {
            throw new Missing();
        }
    }

    @Override
    public String toString() {
        return at + "~" + step + "~" + id;
    }
}

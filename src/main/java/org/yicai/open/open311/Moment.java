package org.yicai.open.open311;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.yicai.web.Fields;

/** Dates and times as the W3C note writes them (www.w3.org/TR/NOTE-datetime), always with the zone. */
final class Moment {

    private Moment() {}

    static String write(Instant at, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }

    /** A date alone is its beginning in the zone of the installation; null when nothing was sent, and beside a finding. Years 1990 to 2199. */
    static @Nullable Instant read(Fields in, String name, ZoneId zone) {
        // a plus that was sent as it is arrives as a blank
        var text = in.optional(name, 40).replace(' ', '+');
        if (text.isEmpty()) {
            return null;
        }
        try {
            var at = text.length() == 10 ? LocalDate.parse(text).atStartOfDay(zone).toInstant() : OffsetDateTime.parse(text).toInstant();
            var year = at.atZone(zone).getYear();
            if (year >= 1990 && year < 2200) {
                return at;
            }
        } catch (DateTimeException unreadable) {
            // told at the field below
        }
        in.refuse(name, "open.finding.time");
        return null;
    }

    /** From when to when requests are listed: the second moment is no longer in it. */
    record Span(Instant from, Instant to) {

        /** GeoReport v2: at most 90 days, the last 90 days when nothing is said. */
        static final Duration LONGEST = Duration.ofDays(90);

        static Span read(Fields in, ZoneId zone, Instant now) {
            var start = Moment.read(in, "start_date", zone);
            var end = Moment.read(in, "end_date", zone);
            var to = end != null ? end : start == null || start.plus(LONGEST).isAfter(now) ? now.plusSeconds(1) : start.plus(LONGEST);
            var from = start != null ? start : to.minus(LONGEST);
            if (in.ok() && start != null && (!from.isBefore(to) || end != null && Duration.between(from, to).compareTo(LONGEST) > 0)) {
                in.refuse("start_date", "open.finding.span");
            }
            return new Span(from, to);
        }
    }
}

package org.yicai.need;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Finding;
import org.yicai.need.Columns.Column;

/**
 * A message of a citizen as a file holds it.
 *
 * @param source its id there
 * @param title at most 80 characters, from the text when it has none
 */
record Letter(String source, String title, String words, Instant writtenAt) {

    /** The longest message taken, in characters. */
    static final int LONGEST = 20_000;

    private static final int LONGEST_ID = 40;
    private static final int TITLE = 80;
    private static final Pattern SERIAL = Pattern.compile("[1-9]\\d{4}(\\.\\d{1,15})?");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final DateTimeFormatter WRITTEN = new DateTimeFormatterBuilder()
            .appendPattern("uuuu/M/d[ H:mm[:ss]]")
            .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
            .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
            .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT);

    /** How the rows of one file become letters. */
    record Reading(Columns columns, ZoneId zone, Instant now) {

        /** Why the row is no letter, null when it is one; never says what stands in it. */
        @Nullable Finding wrong(Sheet.Row row) {
            if (row.cut()) {
                return Finding.that("need.import.huge", LONGEST);
            }
            if (row.width() != columns.width()) {
                return Finding.that("need.import.cells", row.width(), columns.width());
            }
            var id = columns.of(row.cells(), Column.ID);
            if (id.isBlank() || id.length() > LONGEST_ID) {
                return Finding.that("need.import.id", LONGEST_ID);
            }
            var text = columns.of(row.cells(), Column.TEXT);
            if (text.isBlank()) {
                return Finding.that("need.import.text");
            }
            return wrong(id, columns.of(row.cells(), Column.TITLE), text, columns.of(row.cells(), Column.WRITTEN_AT));
        }

        private @Nullable Finding wrong(String id, String title, String text, String written) {
            int longest = Math.max(text.codePointCount(0, text.length()), title.codePointCount(0, title.length()));
            if (longest > LONGEST) {
                return Finding.that("need.import.long", LONGEST, longest);
            }
            if (unreadable(id) || unreadable(title) || unreadable(text)) {
                return Finding.that("need.import.characters");
            }
            return moment(written) == null ? Finding.that("need.import.date") : null;
        }

        /** PostgreSQL keeps no NUL, and the mark of a broken character says that something was lost on the way here. */
        private static boolean unreadable(String text) {
            return text.indexOf(0) >= 0 || text.indexOf('\uFFFD') >= 0;
        }

        Letter letter(Sheet.Row row) {
            var text = columns.of(row.cells(), Column.TEXT).strip().replace("\r\n", "\n").replace('\r', '\n');
            var title = columns.of(row.cells(), Column.TITLE).strip();
            return new Letter(columns.of(row.cells(), Column.ID).strip(), shortened(title.isEmpty() ? text : title), text,
                    moment(columns.of(row.cells(), Column.WRITTEN_AT)));
        }

        /** "2019/2/28 11:25:05", "2019-02-28", or the days since 30 December 1899 that spreadsheets leave behind: "43782.472465". Null when neither. */
        private @Nullable Instant moment(String cell) {
            var written = cell.strip();
            try {
                var local = SERIAL.matcher(written).matches() ? serial(written) : LocalDateTime.parse(written.replace('-', '/').replace('T', ' '), WRITTEN);
                var moment = local.atZone(zone).toInstant();
                // ids begin with the moment; and nobody has written tomorrow
                return local.getYear() < 1980 || moment.isAfter(now.plusSeconds(86_400)) ? null : moment;
            } catch (DateTimeException noDate) {
                return null;
            }
        }
    }

    private static LocalDateTime serial(String days) {
        var seconds = new BigDecimal(days).multiply(BigDecimal.valueOf(86_400)).setScale(0, RoundingMode.HALF_UP).longValueExact();
        return LocalDateTime.of(1899, 12, 30, 0, 0).plusSeconds(seconds);
    }

    private static String shortened(String title) {
        var points = BLANKS.matcher(title.length() > 500 ? title.substring(0, 500) : title).replaceAll(" ").codePoints().limit(TITLE + 1).toArray();
        return points.length <= TITLE ? new String(points, 0, points.length) : new String(points, 0, TITLE - 1) + "…";
    }
}

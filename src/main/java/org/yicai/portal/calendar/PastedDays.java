package org.yicai.portal.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yicai.place.WorkingDays.Day;

/**
 * Days as an office pastes them, one a line: "2026-10-01,休,国庆节". Empty lines are passed over.
 *
 * @param wrong the numbers of the lines that cannot be read, or name a day that an earlier line named
 */
record PastedDays(List<Day> days, List<Integer> wrong) {

    private static final Pattern LINE = Pattern.compile("(20\\d\\d)[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?\\s*[,，\\t]\\s*(休|放假|班|上班|off|work)\\s*(?:[,，\\t]\\s*(.{0,60}?))?\\s*", Pattern.CASE_INSENSITIVE);

    static PastedDays read(String text, String source) {
        var days = new ArrayList<Day>();
        var wrong = new ArrayList<Integer>();
        var seen = new HashSet<LocalDate>();
        var lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].isBlank()) {
                continue;
            }
            var day = day(lines[i].strip(), source);
            if (day == null || !seen.add(day.day())) {
                wrong.add(i + 1);
            } else {
                days.add(day);
            }
        }
        return new PastedDays(days, wrong);
    }

    private static @Nullable Day day(String line, String source) {
        var found = LINE.matcher(line);
        if (!found.matches()) {
            return null;
        }
        try {
            var day = LocalDate.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)));
            var works = found.group(4).endsWith("班") || found.group(4).equalsIgnoreCase("work");
            return new Day(day, works, found.group(5) == null ? "" : found.group(5), source);
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}

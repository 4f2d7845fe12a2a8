package org.yicai.project;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yicai.kernel.Missing;

/** A quarter of a year, written "2026-Q3": at least once in each a running project is looked at (财政部令第102号 art. 20, 21), rule P14. */
public record Quarter(int year, int number) {

    private static final int MONTHS = 3;
    private static final Pattern WRITTEN = Pattern.compile("(20\\d{2})-Q([1-4])");

    /** @throws Missing when the text is no quarter of this century */
    public static Quarter of(String text) {
        var written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new Missing();
        }
        return new Quarter(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)));
    }

    /** The one in which a day lies. */
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    /** All from the one of the first day to the one of the last, the latest first; none when the last day is before the first. */
    public static List<Quarter> between(LocalDate first, LocalDate last) {
        var begin = of(first).first();
        return last.isBefore(first) ? List.of() : Stream.iterate(of(last), each -> !each.first().isBefore(begin), each -> of(each.first().minusDays(1))).toList();
    }

    public LocalDate first() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    public LocalDate last() {
        return first().plusMonths(MONTHS).minusDays(1);
    }

    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}

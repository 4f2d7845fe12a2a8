package org.yicai.need.paper;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Finding;
import org.yicai.need.Table;
import org.yicai.need.Topic;
import org.yicai.need.paper.PaperLine.Wrong;
import org.yicai.party.Phone;
import org.yicai.place.Community;
import org.yicai.web.Words;

/**
 * How rows of paper become needs: a name is enough for a community or topic when only one has it, and days may be written as people write them.
 *
 * @param home the community of whoever keys the list in, for rows that name none; null when there is none
 */
record PaperReading(List<Community> communities, @Nullable Community home, Words bundle, LocalDate today) {

    static final int LONGEST_WORDS = 2_000;
    static final int LONGEST_NAME = 40;
    static final int LONGEST_SPOT = 80;
    private static final int OLDEST_DAYS = 366;
    private static final Pattern DAY = Pattern.compile("(?:(\\d{4}|\\d{2})[-/.年])?(\\d{1,2})[-/.月](\\d{1,2})[日号]?(?:[ T].*)?");
    private static final Pattern SERIAL = Pattern.compile("4\\d{4}(\\.\\d+)?");
    private static final Set<String> YES = Set.of("是", "对", "√", "✓", "✔", "x", "1", "y", "yes", "true", "不公开", "保密");
    private static final Set<String> NO = Set.of("", "否", "不", "0", "n", "no", "false", "公开", "-");

    PaperLine read(Table.Row row, PaperColumn.Places places) {
        return new Row(row.cells(), places, new ArrayList<>()).line(row);
    }

    /** One row while it is read; what is wrong gathers at its columns. */
    private final class Row {
        private final List<String> cells;
        private final PaperColumn.Places places;
        private final List<Wrong> wrong;

        Row(List<String> cells, PaperColumn.Places places, List<Wrong> wrong) {
            this.cells = cells;
            this.places = places;
            this.wrong = wrong;
        }

        PaperLine line(Table.Row row) {
            if (cells.size() > places.width() && cells.subList(places.width(), cells.size()).stream().anyMatch(each -> !each.isBlank())) {
                refuse(PaperColumn.WORDS, "need.paper.finding.cells", cells.size(), places.width());
            }
            var words = text(PaperColumn.WORDS, LONGEST_WORDS);
            if (words.isEmpty()) {
                refuse(PaperColumn.WORDS, "need.paper.finding.empty");
            }
            return new PaperLine(row, words, text(PaperColumn.NAME, LONGEST_NAME), phone(), community(), text(PaperColumn.SPOT, LONGEST_SPOT), topic(), day(), hidden(), wrong, null);
        }

        private void refuse(PaperColumn column, String key, Object... args) {
            if (wrong.stream().noneMatch(each -> each.column() == column)) {
                wrong.add(new Wrong(column, Finding.that(key, args)));
            }
        }

        private String text(PaperColumn column, int longest) {
            var text = places.of(column, cells).replace("\r\n", "\n").replace('\r', '\n');
            int length = text.codePointCount(0, text.length());
            if (length > longest) {
                refuse(column, "need.paper.finding.long", longest, length);
            }
            if (text.codePoints().anyMatch(c -> c < 0x20 && c != '\n' && c != '\t' || c == 0x7F || c >= 0xD800 && c <= 0xDFFF || c == 0xFFFD)) {
                refuse(column, "need.paper.finding.characters");
            }
            return text;
        }

        private @Nullable String phone() {
            var typed = places.of(PaperColumn.PHONE, cells);
            var phone = typed.isEmpty() ? null : Phone.read(typed);
            if (phone == null && !typed.isEmpty()) {
                refuse(PaperColumn.PHONE, "need.paper.finding.phone");
            }
            return phone;
        }

        private @Nullable Community community() {
            var typed = places.of(PaperColumn.COMMUNITY, cells);
            if (typed.isEmpty()) {
                return home;
            }
            var found = named(typed.replaceFirst("(居委会|居民委员会)$", ""), communities, each -> Stream.of(each.name(), each.nameEn()));
            if (found == null) {
                refuse(PaperColumn.COMMUNITY, "need.paper.finding.community", shown(typed));
            }
            return found;
        }

        private Topic topic() {
            var typed = places.of(PaperColumn.TOPIC, cells);
            if (typed.isEmpty()) {
                return Topic.OTHER;
            }
            var found = named(typed, Arrays.asList(Topic.values()), each -> Stream.concat(Stream.of(each.name()), Words.LANGUAGES.stream().map(language -> bundle.say(language, "label.Topic." + each.name()))));
            if (found == null) {
                refuse(PaperColumn.TOPIC, "need.paper.finding.topic", shown(typed));
            }
            return found == null ? Topic.OTHER : found;
        }

        private boolean hidden() {
            var typed = places.of(PaperColumn.PRIVATE, cells).toLowerCase(Locale.ROOT);
            if (!YES.contains(typed) && !NO.contains(typed)) {
                refuse(PaperColumn.PRIVATE, "need.paper.finding.private", shown(typed));
            }
            return YES.contains(typed);
        }

        private @Nullable LocalDate day() {
            var typed = places.of(PaperColumn.DATE, cells);
            if (typed.isEmpty()) {
                return null;
            }
            var day = PaperReading.this.day(typed);
            if (day == null) {
                refuse(PaperColumn.DATE, "need.paper.finding.date", shown(typed));
            } else if (day.isAfter(today) || day.isBefore(today.minusDays(OLDEST_DAYS))) {
                refuse(PaperColumn.DATE, "need.paper.finding.day", day);
            }
            return day;
        }
    }

    /** "2026-11-03", "2026/11/3", "2026年11月3日", "11月3日" of the last twelve months, or the days since 30 December 1899 that spreadsheets leave. Null when none of them. */
    private @Nullable LocalDate day(String typed) {
        try {
            if (SERIAL.matcher(typed).matches()) {
                return LocalDate.of(1899, 12, 30).plusDays((long) Double.parseDouble(typed));
            }
            var found = DAY.matcher(typed);
            if (!found.matches()) {
                return null;
            }
            int month = Integer.parseInt(found.group(2));
            int day = Integer.parseInt(found.group(3));
            if (found.group(1) != null) {
                int year = Integer.parseInt(found.group(1));
                return LocalDate.of(year < 100 ? 2_000 + year : year, month, day);
            }
            var thisYear = LocalDate.of(today.getYear(), month, day);
            return thisYear.isAfter(today) ? thisYear.minusYears(1) : thisYear;
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    /** By its whole name, or by a part of at least two characters that only one has. */
    private static <T> @Nullable T named(String typed, List<T> all, Function<T, Stream<String>> names) {
        var plain = typed.toLowerCase(Locale.ROOT);
        var whole = all.stream().filter(each -> names.apply(each).anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(plain))).findFirst();
        if (whole.isPresent() || plain.codePointCount(0, plain.length()) < 2) {
            return whole.orElse(null);
        }
        var partly = all.stream().filter(each -> names.apply(each).anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(plain))).toList();
        return partly.size() == 1 ? partly.getFirst() : null;
    }

    private static String shown(String typed) {
        var points = typed.codePoints().limit(13).toArray();
        return points.length < 13 ? typed : new String(points, 0, 12) + "…";
    }
}

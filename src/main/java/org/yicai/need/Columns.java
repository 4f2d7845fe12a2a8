package org.yicai.need;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yicai.kernel.Finding;

/** Which cell of a row holds what, as the heading says it: in any order, among others, with capitals and blanks, in English or Chinese. */
final class Columns {

    private static final int SHOWN = 12;
    private static final int SHOWN_CHARACTERS = 20;

    /** What a message of a citizen has, and how the mailboxes name it. */
    enum Column {
        ID("留言编号"),
        USER("留言用户"),
        TITLE("留言主题"),
        WRITTEN_AT("留言时间"),
        TEXT("留言详情"),
        AGAINST("反对数"),
        SUPPORT("点赞数");

        private final String chinese;

        Column(String chinese) {
            this.chinese = chinese;
        }

        String english() {
            return name().toLowerCase(Locale.ROOT);
        }

        private boolean is(String heading) {
            var plain = heading.replace("\uFEFF", "").strip();
            return plain.equals(chinese) || plain.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "_").equals(english());
        }
    }

    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final int width;

    /** @throws Unusable when a column is missing or named twice */
    Columns(List<String> heading) {
        width = heading.size();
        for (int i = 0; i < width; i++) {
            for (var column : Column.values()) {
                if (column.is(heading.get(i)) && places.put(column, i) != null) {
                    throw new Unusable(Finding.that("need.import.twice", column.english()));
                }
            }
        }
        var missing = Stream.of(Column.values()).filter(each -> !places.containsKey(each)).map(Column::english).collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new Unusable(places.isEmpty() ? Finding.that("need.import.heading", missing) : Finding.that("need.import.columns", missing, shown(heading)));
        }
    }

    /** Names of columns, not more: a file whose heading was forgotten begins with what somebody wrote. */
    private static String shown(List<String> heading) {
        var names = new ArrayList<>(heading.stream().limit(SHOWN).map(String::strip)
                .map(each -> each.codePointCount(0, each.length()) > SHOWN_CHARACTERS ? "…" : each).toList());
        if (heading.size() > SHOWN) {
            names.add("…");
        }
        return String.join(", ", names);
    }

    int width() {
        return width;
    }

    String of(List<String> cells, Column column) {
        return cells.get(places.get(column));
    }
}

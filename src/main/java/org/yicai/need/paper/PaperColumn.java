package org.yicai.need.paper;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a list of paper can hold, and how the heading may call it. The first name stands in our template. */
enum PaperColumn {
    WORDS("需要", "需求", "内容", "诉求", "need", "words"),
    NAME("姓名", "称呼", "名字", "name"),
    PHONE("电话", "手机", "手机号", "联系电话", "phone"),
    COMMUNITY("社区", "community"),
    SPOT("具体位置", "位置", "地址", "住址", "spot", "place", "address"),
    TOPIC("方面", "类别", "topic"),
    DATE("日期", "时间", "date"),
    PRIVATE("不公开", "private");

    private final List<String> names;

    PaperColumn(String... names) {
        this.names = Arrays.asList(names);
    }

    String chinese() {
        return names.getFirst();
    }

    String english() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Which cell of a row holds what; a column that nobody knows is passed over. @param twice the column named twice; null when none is */
    record Places(Map<PaperColumn, Integer> places, int width, @Nullable PaperColumn twice) {

        String of(PaperColumn column, List<String> cells) {
            var place = places.get(column);
            return place == null || place >= cells.size() ? "" : cells.get(place).strip();
        }

        Set<PaperColumn> known() {
            return places.keySet();
        }
    }

    static Places in(List<String> heading) {
        var places = new EnumMap<PaperColumn, Integer>(PaperColumn.class);
        PaperColumn twice = null;
        for (int i = 0; i < heading.size(); i++) {
            var plain = heading.get(i).replace("\uFEFF", "").replaceAll("[\\s*＊:：]+|（.*）|\\(.*\\)", "").toLowerCase(Locale.ROOT);
            for (var column : values()) {
                if (column.names.contains(plain) && places.putIfAbsent(column, i) != null) {
                    twice = column;
                }
            }
        }
        return new Places(places, heading.size(), twice);
    }
}

package org.yicai.supervision.flag;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yicai.place.Way;
import org.yicai.web.Page;

/**
 * @param records how many activities of the place were recorded
 * @param fenceDays the upper fence of T2 on them, in days; null when they are too few
 * @param limits from how many points something happens
 */
record FlagsPage(List<Row> rows, int records, @Nullable Long fenceDays, List<Number> limits) implements Page {

    /** A way and what holds today. */
    record Number(Way way, int number) {}

    record Row(Card card, List<Number> numbers) {

        String points() {
            return card.points().stream().map(String::valueOf).collect(Collectors.joining(" · "));
        }
    }
}

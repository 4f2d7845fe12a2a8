package org.yicai.need.rates;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.need.Topic;
import org.yicai.need.rates.Rates.Cell;
import org.yicai.place.Community;

/**
 * Where which needs arise: a table of communities and topics. Private needs are counted only where they are at least
 * {@link #FEW}; fewer could be one household.
 *
 * @param communities rows; the last one, null, for needs that name none
 */
record Heat(List<Cell> cells, List<Community> communities) {

    static final int FEW = 5;
    private static final int CLASSES = 5;

    /** What may be said of a cell. @param fewMore whether some private ones are left out @param level 0 for nothing, up to 4 */
    record Shown(long number, boolean fewMore, int level) {}

    List<Topic> topics() {
        return Arrays.stream(Topic.values()).filter(topic -> cells.stream().anyMatch(each -> each.topic() == topic)).toList();
    }

    boolean elsewhere() {
        return cells.stream().anyMatch(each -> row(each) == null);
    }

    Shown at(@Nullable UUID community, Topic topic) {
        var here = cells.stream().filter(each -> each.topic() == topic && java.util.Objects.equals(row(each), community)).toList();
        long open = here.stream().mapToLong(Cell::open).sum();
        long hidden = here.stream().mapToLong(Cell::hidden).sum();
        long number = said(open, hidden);
        return new Shown(number, hidden > 0 && hidden < FEW, level(number));
    }

    private int level(long number) {
        long most = cells.stream().mapToLong(each -> said(each.open(), each.hidden())).max().orElse(0);
        return number == 0 ? 0 : (int) Math.min(CLASSES - 1, 1 + (CLASSES - 1) * (number - 1) / Math.max(1, most));
    }

    private static long said(long open, long hidden) {
        return hidden < FEW ? open : open + hidden;
    }

    /** A retired community stands with those that name none. */
    private @Nullable UUID row(Cell cell) {
        return communities.stream().map(each -> each.id().value()).filter(each -> each.equals(cell.community())).findFirst().orElse(null);
    }
}

package org.yicai.corps.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.web.Page;

/**
 * My own records, latest first.
 *
 * @param changes what I asked to be corrected, and what became of it; earlier versions stay readable here
 */
record RecordsPage(List<Row> rows, List<Correction> changes) implements Page {

    /**
     * One record, or a presence that gave none.
     *
     * @param id null where a rule said no: {@code rule} names it
     * @param confirmer who other than me confirmed it; null while nobody has, or when a household did
     * @param visit the home visit it is about; null for none
     * @param startsAt of the activity, the visit or what was declared
     * @param serves title of the project, the programme or the group of needs; "" for none
     * @param total confirmed minutes of all my records here, the same on each row; null when none is confirmed
     * @param declared how many of them I declared myself, the same on each row
     * @param asked whether a correction waits for its answer
     * @param voidReason why it was struck out; null while it counts
     */
    record Row(@Nullable UUID id, @Nullable UUID activity, @Nullable UUID visit, String title, Instant startsAt, String serves, int minutes, @Nullable Source source, int version,
            @Nullable String confirmer, boolean confirmed, @Nullable String rule, @Nullable Long total, @Nullable Long declared, boolean asked, @Nullable String voidReason) {}

    List<Correction> changesOf(Row row) {
        return changes.stream().filter(each -> each.record().equals(row.id())).toList();
    }

    long total() {
        var total = rows.isEmpty() ? null : rows.getFirst().total();
        return total == null ? 0 : total;
    }

    long declared() {
        var declared = rows.isEmpty() ? null : rows.getFirst().declared();
        return declared == null ? 0 : declared;
    }
}

package org.yicai.corps.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.yicai.web.Page;

/** My own records, latest first. */
record RecordsPage(List<Row> rows) implements Page {

    /**
     * One record.
     *
     * @param total minutes of all my records here; the same on each row
     */
    record Row(UUID activity, String title, String venue, Instant startsAt, String projectTitle, int minutes, Source source, long total) {}

    long total() {
        return rows.isEmpty() ? 0 : rows.getFirst().total();
    }
}

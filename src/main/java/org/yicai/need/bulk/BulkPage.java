package org.yicai.need.bulk;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yicai.web.Page;

/** @param result what came of the last time that several were dealt with at once; null when that never was */
record BulkPage(Bulk.@Nullable Result result) implements Page {

    List<Bulk.Row> done() {
        return result == null ? List.of() : result.rows().stream().filter(Bulk.Row::done).toList();
    }

    List<Bulk.Row> left() {
        return result == null ? List.of() : result.rows().stream().filter(each -> !each.done()).toList();
    }

    /** The list, where those that were not done are still ticked. */
    String back() {
        return left().stream().map(each -> "need=" + each.id()).collect(Collectors.joining("&", "/triage?", ""));
    }
}

package org.yicai.corps.giveback.external;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Finding;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * The system of record, what came from it, and what somebody has to decide.
 *
 * @param wrong lines of a list that cannot be read
 * @param columns of a list, by name
 */
record ExternalPage(Fields in, SystemOfRecord system, boolean host, List<Row> rows, List<Wrong> wrong, List<String> columns, String text) implements FormPage {

    /**
     * One row of the other system.
     *
     * @param name whose number it is; null when nobody here has it, or several have
     * @param record the activity here that covers a part of the time; null without
     */
    record Row(UUID id, SystemOfRecord system, String number, String title, Instant startsAt, int minutes, @Nullable String name, @Nullable String record, @Nullable Integer recordMinutes, @Nullable String decision) {

        boolean matched() {
            return record != null;
        }

        boolean open() {
            return record == null && decision == null;
        }
    }

    record Wrong(long line, Finding why) {}

    List<Row> open() {
        return rows.stream().filter(Row::open).toList();
    }

    long matched() {
        return rows.stream().filter(Row::matched).count();
    }
}

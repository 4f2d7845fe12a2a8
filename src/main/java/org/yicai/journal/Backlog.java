package org.yicai.journal;

import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What waits for its place in the tree.
 *
 * @param size entries without an index
 * @param oldest when the first of them was written; null when none waits
 */
public record Backlog(long size, @Nullable Instant oldest) {

    /** Reads it past row-level security, for whoever looks over the whole installation. @param owner as the owner of the tables */
    public static Backlog of(DataSource owner) {
        return JdbcClient.create(owner)
                .sql("select count(*) as size, min(e.at) as oldest from journal.waiting w join journal.entry e on e.id = w.entry")
                .query((row, i) -> new Backlog(row.getLong("size"), instant(row.getTimestamp("oldest"))))
                .single();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}

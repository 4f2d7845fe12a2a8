package org.yicai.message;

import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What lies in the outbox.
 *
 * @param size messages that were not sent
 * @param oldest when the first of them was written; null when there is none
 */
public record Unsent(long size, @Nullable Instant oldest) {

    /** Counts past row-level security, for whoever looks over the whole installation. @param owner as the owner of the tables */
    public static Unsent of(DataSource owner) {
        return JdbcClient.create(owner)
                .sql("select count(*) as size, min(written_at) as oldest from message.outbox where sent_at is null")
                .query((row, i) -> new Unsent(row.getLong("size"), instant(row.getTimestamp("oldest"))))
                .single();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}

package org.yicai.message;

import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What lies in the outbox.
 *
 * @param size messages that still wait to be sent
 * @param oldest when the first of them was written; null when there is none
 * @param givenUp messages that somebody did not get in the last days, and that an administrator can send again
 */
public record Unsent(long size, @Nullable Instant oldest, long givenUp) {

    /** Counts past row-level security, for whoever looks over the whole installation. @param owner as the owner of the tables */
    public static Unsent of(DataSource owner) {
        return JdbcClient.create(owner)
                .sql("""
                        select count(*) filter (where given_up_at is null) as size, min(written_at) filter (where given_up_at is null) as oldest,
                               count(*) filter (where given_up_at is not null and not urgent and content <> '') as given_up
                          from message.outbox where sent_at is null
                        """)
                .query((row, i) -> new Unsent(row.getLong("size"), instant(row.getTimestamp("oldest")), row.getLong("given_up")))
                .single();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}

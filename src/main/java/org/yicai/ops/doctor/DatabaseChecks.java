package org.yicai.ops.doctor;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.yicai.journal.Backlog;
import org.yicai.message.Unsent;
import org.yicai.ops.database.Check;
import org.yicai.ops.database.ExternalPostgres;

/** A database that can be reached, the embedded one or somebody else's. */
final class DatabaseChecks {

    private static final Duration CLOCKS_MAY_DIFFER = Duration.ofSeconds(5);
    private static final Duration SEQUENCED_AFTER = Duration.ofMinutes(2);
    private static final Duration SENT_AFTER = Duration.ofHours(12);
    private final ExternalPostgres server;
    private final Clock clock;

    DatabaseChecks(ExternalPostgres server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    List<Check> checks() {
        var rules = server.checks();
        var wrong = rules.stream().filter(each -> each.grade() != Check.Grade.OK).toList();
        var found = new ArrayList<>(wrong.isEmpty() ? List.of(Check.ok("database rules", rules.size() + " looked at: version, encoding, locale, durability, roles, extensions, connections")) : wrong);
        try (var connection = server.connect()) {
            inside(new SingleConnectionDataSource(connection, true), found);
        } catch (SQLException | DataAccessException refused) {
            if (wrong.isEmpty()) {
                found.add(Check.bad("database", "cannot be asked: " + String.valueOf(refused.getMessage()).lines().findFirst().orElse(""), "see with the server's log"));
            }
        }
        return found;
    }

    private void inside(DataSource owner, List<Check> found) {
        var sql = JdbcClient.create(owner);
        found.add(Check.ok("database version", sql.sql("select current_setting('server_version')").query(String.class).single()));
        found.add(Check.ok("database size", sql.sql("select pg_size_pretty(pg_database_size(current_database()))").query(String.class).single()));
        found.add(clocks(sql));
        var pending = pending();
        found.add(pending);
        if (pending.grade() == Check.Grade.OK) {
            var waiting = Backlog.of(owner);
            found.add(aged("journal", waiting.size(), waiting.oldest(), SEQUENCED_AFTER, "entries wait for their place in the log", "start Yicai: it works them off; read its console if it runs"));
            var unsent = Unsent.of(owner);
            found.add(aged("outbox", unsent.size(), unsent.oldest(), SENT_AFTER, "messages are not sent", "see why at /outbox; quiet hours hold them back, too"));
            found.add(unsent.givenUp() == 0 ? Check.ok("given up", "0 messages") : Check.warning("given up", unsent.givenUp() + " messages reached nobody", "see why at /outbox and try again there"));
        }
    }

    private Check clocks(JdbcClient sql) {
        var there = sql.sql("select (extract(epoch from clock_timestamp()) * 1000)::bigint").query(Long.class).single();
        var apart = Duration.between(Instant.ofEpochMilli(there), clock.instant()).abs();
        return apart.compareTo(CLOCKS_MAY_DIFFER) <= 0
                ? Check.ok("clock", "the same as the database's")
                : Check.bad("clock", apart.toSeconds() + " s apart from the database's", "let both machines take the time from the network (chrony, systemd-timesyncd)");
    }

    private Check pending() {
        try {
            var all = Flyway.configure().dataSource(server.url(), server.owner(), server.ownerPassword()).locations("classpath:db/migration")
                    .schemas("ext").defaultSchema("ext").createSchemas(false).load().info();
            var validation = java.util.Arrays.stream(all.all()).filter(each -> each.getState().isFailed() || each.getState().name().matches("FUTURE.*|MISSING.*")).count();
            if (validation > 0) {
                return Check.bad("migrations", validation + " of another version of Yicai", "run the version that made this database, or a newer one");
            }
            return all.pending().length == 0
                    ? Check.ok("migrations", all.applied().length + " applied, none waits")
                    : Check.warning("migrations", all.pending().length + " wait", "make a backup, then start Yicai: it applies them");
        } catch (FlywayException trouble) {
            return Check.bad("migrations", "cannot be read: " + String.valueOf(trouble.getMessage()).lines().findFirst().orElse(""), "look at ext.flyway_schema_history");
        }
    }

    private Check aged(String name, long size, java.time.@org.jspecify.annotations.Nullable Instant oldest, Duration patience, String what, String way) {
        if (oldest == null) {
            return Check.ok(name, "0 " + what);
        }
        var age = Duration.between(oldest, clock.instant());
        var says = "%d %s, the oldest for %d min".formatted(size, what, Math.max(0, age.toMinutes()));
        return age.compareTo(patience) > 0 ? Check.warning(name, says, way) : Check.ok(name, says);
    }
}

package org.yicai.journal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;

/**
 * Witnesses that saw more of a log than the database has, or another history: the mark of an old backup that was put back
 * together with the files. Then nothing is signed, since it would fork the log, until an operator says that he knows.
 */
@Component
public class Ahead {

    private static final Logger LOG = LoggerFactory.getLogger(Ahead.class);
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final LogNames names;
    private final Checkpoints checkpoints;
    private final TransactionTemplate alone;

    // six: what is known of the log, and a transaction of its own beside the one of whoever asks
    Ahead(JdbcClient sql, Journal journal, Clock clock, LogNames names, Checkpoints checkpoints, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.names = names;
        this.checkpoints = checkpoints;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** One witness that waits for an answer. */
    public record Alarm(UUID id, String witness, long size) {}

    /**
     * Takes what a witness said. A size that this log has signed by now is no alarm: another process may have been
     * quicker. What an operator knows already is none either.
     *
     * @param size entries that the witness saw
     * @param forked whether it refused a checkpoint that is at least as large, which does not grow out of what it saw
     * @return whether an alarm was raised
     */
    public boolean told(SubdistrictId subdistrict, int year, String witness, long size, boolean forked) {
        var raised = new boolean[1];
        Scope.of(subdistrict).run(() -> alone.executeWithoutResult(status -> raised[0] = names.known(subdistrict.value(), year)
                .filter(log -> forked || checkpoints.newest(log).map(Checkpoints.Signed::size).orElse(0L) < size)
                .filter(log -> raise(log, witness, size))
                .isPresent()));
        return raised[0];
    }

    private boolean raise(LogName log, String witness, long size) {
        var id = Ids.next(clock.instant());
        int rows = sql.sql("""
                insert into journal.ahead (id, subdistrict, year, witness, size, told_at)
                select :id, :subdistrict, :year, :witness, :size, :at
                 where not exists (select 1 from journal.ahead a where a.subdistrict = :subdistrict and a.year = :year and a.witness = :witness and a.size >= :size)
                    on conflict do nothing
                """)
                .param("id", id)
                .param("subdistrict", log.subdistrict())
                .param("year", log.year())
                .param("witness", witness)
                .param("size", size)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 1) {
            journal.append(Fact.first("journal", "witness-ahead", id, Actor.nobody(new SubdistrictId(log.subdistrict()))).with("witness", witness).with("size", size));
            LOG.error("the witness {} saw {} entries of {} that are not those of the database; nothing is signed until an operator has said that he knows", witness, size, log.origin());
        }
        return rows == 1;
    }

    /** Alarms that nobody has answered. Within the caller's transaction and scope. */
    public List<Alarm> open(SubdistrictId subdistrict, int year) {
        return sql.sql("select id, witness, size from journal.ahead where subdistrict = :subdistrict and year = :year and acknowledged_at is null order by size desc, witness")
                .param("subdistrict", subdistrict.value())
                .param("year", year)
                .query(Alarm.class)
                .list();
    }

    /** @throws IllegalStateException when an alarm about this log is open: then nothing may be signed */
    void requireNone(LogName log) {
        var open = open(new SubdistrictId(log.subdistrict()), log.year());
        if (!open.isEmpty()) {
            var first = open.getFirst();
            throw new IllegalStateException("the witness " + first.witness + " saw " + first.size + " entries of " + log.origin()
                    + " that are not those of the database; nothing is signed. docs/operations.md, \"Witnesses of the log\", says what to do");
        }
    }

    /**
     * An operator knows, and lets the log go on as a second history, which these witnesses will never sign. Within the
     * caller's transaction and scope.
     *
     * @param reason what happened, for everybody who asks later, 1 to 200 characters
     * @return the alarms that were open
     */
    public List<Alarm> acknowledge(SubdistrictId subdistrict, int year, String reason) {
        var open = open(subdistrict, year);
        for (var each : open) {
            sql.sql("update journal.ahead set acknowledged_at = :at, reason = :reason where id = :id and acknowledged_at is null")
                    .param("id", each.id)
                    .param("reason", reason)
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            journal.append(Fact.of("journal", "witness-ahead-known", each.id, Actor.nobody(subdistrict)).with("reason", reason));
        }
        return open;
    }
}

package org.yicai.journal;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;

/**
 * Gives waiting entries their place in the tree. A sequence in the database would leave gaps where a transaction was
 * rolled back, so one writer at a time, holding the row of the head, hands out the numbers.
 */
@Component
public class Sequencer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
    private static final int BATCH = 2_000;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final long everyMillis;
    private volatile boolean running;

    Sequencer(JdbcClient sql, PlatformTransactionManager transactions, Clock clock, @Value("${yicai.sequencer.every:400}") long everyMillis) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.everyMillis = everyMillis;
    }

    /**
     * Sequences everything that waits now.
     *
     * @return how many entries got their index
     */
    public int sequence() {
        int all = 0;
        for (var log : waiting()) {
            for (int some = BATCH; some == BATCH; all += some) {
                some = sequence(log);
            }
        }
        return all;
    }

    private List<Log> waiting() {
        return transaction.execute(status -> sql.sql("select distinct subdistrict, year from journal.waiting").query(Log.class).list());
    }

    record Log(UUID subdistrict, int year) {}

    record Waiting(UUID id, byte[] bytes, byte[] leaf) {}

    record Head(long size, byte[] frontier) {}

    private int sequence(Log log) {
        var done = new int[1];
        Scope.of(new SubdistrictId(log.subdistrict)).run(() -> transaction.executeWithoutResult(status -> done[0] = integrate(log)));
        return done[0];
    }

    private int integrate(Log log) {
        var tree = tree(log);
        var waiting = sql.sql("""
                select e.id, e.bytes, e.leaf
                  from journal.waiting w join journal.entry e on e.id = w.entry
                 where w.subdistrict = :subdistrict and w.year = :year
                 order by w.entry limit :most
                """).param("subdistrict", log.subdistrict).param("year", log.year).param("most", BATCH).query(Waiting.class).list();
        var first = tree.size();
        for (var entry : waiting) {
            if (!java.util.Arrays.equals(Merkle.leaf(entry.bytes), entry.leaf)) {
                throw new IllegalStateException("entry " + entry.id + " was changed before it was sequenced");
            }
            tree.append(entry.leaf);
        }
        enter(log, first, waiting);
        sql.sql("update journal.head set size = :size, root = :root, frontier = :frontier, at = :at where subdistrict = :subdistrict and year = :year")
                .param("size", tree.size())
                .param("root", tree.root())
                .param("frontier", tree.frontier())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("subdistrict", log.subdistrict)
                .param("year", log.year)
                .update();
        return waiting.size();
    }

    private void enter(Log log, long first, List<Waiting> waiting) {
        sql.sql("""
                with f as materialized (
                    select entry, hash, :first + n - 1 as index from unnest(cast(:entries as uuid[]), cast(:hashes as bytea[])) with ordinality as f (entry, hash, n)
                ), done as (
                    delete from journal.waiting w using f where w.entry = f.entry
                )
                insert into journal.leaf (subdistrict, year, index, entry, hash) select :subdistrict, :year, f.index, f.entry, f.hash from f order by f.index
                """)
                .param("first", first)
                .param("entries", waiting.stream().map(Waiting::id).toArray(UUID[]::new))
                .param("hashes", waiting.stream().map(Waiting::leaf).toArray(byte[][]::new))
                .param("subdistrict", log.subdistrict)
                .param("year", log.year)
                .update();
    }

    /** Takes the head for the length of this transaction; whoever comes second waits here. */
    private Merkle tree(Log log) {
        var empty = new Merkle();
        sql.sql("""
                insert into journal.head (subdistrict, year, size, root, frontier, at)
                values (:subdistrict, :year, 0, :root, :frontier, :at) on conflict do nothing
                """)
                .param("subdistrict", log.subdistrict)
                .param("year", log.year)
                .param("root", empty.root())
                .param("frontier", empty.frontier())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        var head = sql.sql("select size, frontier from journal.head where subdistrict = :subdistrict and year = :year for update")
                .param("subdistrict", log.subdistrict)
                .param("year", log.year)
                .query(Head.class)
                .single();
        return new Merkle(head.size, head.frontier);
    }

    @Override
    public void start() {
        if (everyMillis > 0) {
            running = true;
            Thread.ofVirtual().name("sequencer").start(this::keepOn);
        }
    }

    private void keepOn() {
        while (running) {
            try {
                sequence();
                Thread.sleep(everyMillis);
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException trouble) {
                LOG.warn("the sequencer tries again: {}", trouble.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(2_000);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

package org.yicai.journal;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Sequencer.Log;

/** One batch on its way into the tree: numbers, leaves, a second look at all of them, and the signature below. */
@Component
class Integration {

    /** Entries at once: what a transaction holds in memory. */
    static final int BATCH = 2_000;

    private final JdbcClient sql;
    private final Clock clock;
    private final LogNames names;
    private final Checkpoints checkpoints;
    private final Publication publication;
    private final Ahead ahead;

    // six: two of them only say when nothing may be signed
    Integration(JdbcClient sql, Clock clock, LogNames names, Checkpoints checkpoints, Publication publication, Ahead ahead) {
        this.sql = sql;
        this.clock = clock;
        this.names = names;
        this.checkpoints = checkpoints;
        this.publication = publication;
        this.ahead = ahead;
    }

    record Waiting(UUID id, byte[] leaf) {}

    record Head(long size, byte[] frontier) {}

    record Entered(long index, byte[] hash, byte[] leaf, byte[] bytes) {}

    /**
     * Takes the oldest waiting entries of a log into its tree. In the caller's transaction and scope.
     *
     * @return how many; when none waits nothing is signed, unless the log never was
     */
    int integrate(Log log) {
        var name = names.of(log.subdistrict(), log.year());
        var head = head(log);
        publication.requireSameHistory(name, head.size);
        ahead.requireNone(name);
        var waiting = sql.sql("""
                select e.id, e.leaf
                  from journal.waiting w join journal.entry e on e.id = w.entry
                 where w.subdistrict = :subdistrict and w.year = :year
                 order by w.entry limit :most
                """).param("subdistrict", log.subdistrict()).param("year", log.year()).param("most", BATCH).query(Waiting.class).list();
        var tree = new Merkle(head.size, head.frontier);
        waiting.forEach(each -> tree.append(each.leaf));
        if (!waiting.isEmpty()) {
            enter(log, head.size, waiting);
            move(log, tree);
            requireSame(log, head, waiting.size(), tree.root());
        }
        if (!waiting.isEmpty() || tree.size() > 0 && checkpoints.newest(name).isEmpty()) {
            checkpoints.sign(name, tree.size(), tree.root(), clock.instant());
        }
        return waiting.size();
    }

    /** Reads the batch again as it now stands in the database and goes the second way from its bytes to the root. */
    private void requireSame(Log log, Head head, int size, byte[] root) {
        var entered = sql.sql("""
                select l.index, l.hash, e.leaf, e.bytes from journal.leaf l join journal.entry e on e.id = l.entry
                 where l.subdistrict = :subdistrict and l.year = :year and l.index >= :from order by l.index
                """).param("subdistrict", log.subdistrict()).param("year", log.year()).param("from", head.size).query(Entered.class).list();
        var again = new Merkle(head.size, head.frontier);
        for (var entry : entered) {
            var hash = LeafCheck.of(new ByteArrayInputStream(entry.bytes));
            if (entry.index != again.size() || !Arrays.equals(hash, entry.hash) || !Arrays.equals(hash, entry.leaf)) {
                throw new IllegalStateException("entry " + entry.index + " of log " + log + " does not have the hash of its bytes; nothing is signed");
            }
            again.append(hash);
        }
        if (entered.size() != size || !Arrays.equals(again.root(), root)) {
            throw new IllegalStateException("the batch from " + head.size + " on of log " + log + " reads otherwise than it was written; nothing is signed");
        }
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
                .param("subdistrict", log.subdistrict())
                .param("year", log.year())
                .update();
    }

    private void move(Log log, Merkle tree) {
        sql.sql("update journal.head set size = :size, root = :root, frontier = :frontier, at = :at where subdistrict = :subdistrict and year = :year")
                .param("size", tree.size())
                .param("root", tree.root())
                .param("frontier", tree.frontier())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("subdistrict", log.subdistrict())
                .param("year", log.year())
                .update();
    }

    /** Takes the head for the length of this transaction; whoever comes second waits here. */
    private Head head(Log log) {
        var empty = new Merkle();
        sql.sql("""
                insert into journal.head (subdistrict, year, size, root, frontier, at)
                values (:subdistrict, :year, 0, :root, :frontier, :at) on conflict do nothing
                """)
                .param("subdistrict", log.subdistrict())
                .param("year", log.year())
                .param("root", empty.root())
                .param("frontier", empty.frontier())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return sql.sql("select size, frontier from journal.head where subdistrict = :subdistrict and year = :year for update")
                .param("subdistrict", log.subdistrict())
                .param("year", log.year())
                .query(Head.class)
                .single();
    }
}

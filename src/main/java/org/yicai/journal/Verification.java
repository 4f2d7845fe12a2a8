package org.yicai.journal;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;

/**
 * Reads a log again and compares its root with the head and with what was signed, which nobody can rewrite who has only
 * the database. A visit reads what came since the last good outcome; {@link #checkAnew} reads everything.
 */
@Component
public class Verification {

    private static final int FETCH = 1_000;
    private final JdbcClient sql;
    private final TransactionTemplate reading;
    private final Mirror mirror;
    private final Map<Log, Known> known = new ConcurrentHashMap<>();
    private final Map<Log, ReentrantLock> turns = new ConcurrentHashMap<>();

    Verification(JdbcClient sql, PlatformTransactionManager transactions, Mirror mirror) {
        this.sql = sql;
        this.mirror = mirror;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        // one snapshot for head and leaves
        this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    private record Log(SubdistrictId subdistrict, int year) {}

    /** @param frontier of the tree that was found good; null when it was not */
    private record Known(Outcome outcome, byte @Nullable [] frontier) {}

    /**
     * What a check found.
     *
     * @param size leaves in the head
     * @param root the head's root, 32 bytes
     * @param wrongAt index of the first leaf that does not fit; -1 when all fit
     */
    public record Outcome(long size, byte[] root, long wrongAt) {

        public boolean holds() {
            return wrongAt < 0;
        }
    }

    record Head(long size, byte[] root) {}

    /**
     * Checks what is new since the last good outcome, or gives that one when the head has not moved. Nobody waits for a
     * reading that somebody else has begun.
     *
     * @return what was found last while another reading runs; empty while that is the first one
     */
    public Optional<Outcome> check(SubdistrictId subdistrict, int year) {
        var log = new Log(subdistrict, year);
        var turn = turns.computeIfAbsent(log, _ -> new ReentrantLock());
        if (!turn.tryLock()) {
            return Optional.ofNullable(known.get(log)).map(Known::outcome);
        }
        try {
            return Optional.of(read(log, known.get(log)));
        } finally {
            turn.unlock();
        }
    }

    private Outcome read(Log log, @Nullable Known before) {
        var found = within(log, before);
        known.put(log, found);
        return found.outcome;
    }

    /** Checks the log from the first entry on, whatever is known: a million entries take seconds. */
    public Outcome checkAnew(SubdistrictId subdistrict, int year) {
        var log = new Log(subdistrict, year);
        var turn = turns.computeIfAbsent(log, _ -> new ReentrantLock());
        turn.lock();
        try {
            return read(log, null);
        } finally {
            turn.unlock();
        }
    }

    /** What does not hold is looked at once more: within a request, whose transaction sees what was added meanwhile, a log may grow under the reader. */
    private Known within(Log log, @Nullable Known before) {
        var found = new Known[1];
        for (int turn = 0; turn < 2 && (found[0] == null || !found[0].outcome.holds()); turn++) {
            Scope.of(log.subdistrict).run(() -> found[0] = reading.execute(status -> check(log, before)));
        }
        return found[0];
    }

    private Known check(Log log, @Nullable Known before) {
        var head = sql.sql("select size, root from journal.head where subdistrict = :subdistrict and year = :year")
                .param("subdistrict", log.subdistrict.value())
                .param("year", log.year)
                .query(Head.class)
                .optional()
                .orElse(new Head(0, new Merkle().root()));
        if (before != null && before.outcome.size == head.size && Arrays.equals(before.outcome.root, head.root)) {
            return before;
        }
        // looked at now: a long reading ends when more is out than its snapshot has
        var ahead = mirror.isAhead(log.subdistrict, log.year, head.size);
        if (before != null && before.frontier != null && before.outcome.size < head.size) {
            var further = read(log, head, ahead, new Merkle(before.outcome.size, before.frontier));
            if (further.outcome.holds()) {
                return further;
            }
        }
        return read(log, head, ahead, new Merkle());
    }

    /** Reads on from a tree that is known to be good. */
    private Known read(Log log, Head head, boolean ahead, Merkle tree) {
        long from = tree.size();
        var wrong = new long[] {-1};
        var rows = sql.sql("""
                select l.index, l.hash, e.bytes, e.type, e.subject, e.at, b.salt, b.content
                  from journal.leaf l
                  join journal.entry e on e.id = l.entry
                  left join journal.body b on b.entry = e.id
                 where l.subdistrict = :subdistrict and l.year = :year and l.index >= :from and l.index < :size
                 order by l.index
                """).param("subdistrict", log.subdistrict.value()).param("year", log.year).param("from", from).param("size", head.size).withFetchSize(FETCH).query(KeptEntry.class);
        try (var stream = rows.stream()) {
            stream.forEach(row -> {
                if (wrong[0] < 0 && !(row.index() == tree.size() && row.fits())) {
                    wrong[0] = tree.size();
                }
                tree.append(row.hash());
            });
        }
        if (wrong[0] < 0 && (tree.size() != head.size || !Arrays.equals(tree.root(), head.root) || ahead || !mirror.signed(log.subdistrict, log.year, head))) {
            wrong[0] = mirror.firstOther(log.subdistrict, log.year, Math.min(tree.size(), head.size));
        }
        return new Known(new Outcome(head.size, head.root, wrong[0]), wrong[0] < 0 ? tree.frontier() : null);
    }
}

package org.yicai.journal;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;

/** Reads a whole log again, from the first entry, and compares its root with the head. */
@Component
public class Verification {

    private final JdbcClient sql;
    private final TransactionTemplate reading;
    private final Map<Log, Outcome> known = new ConcurrentHashMap<>();

    Verification(JdbcClient sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        // one snapshot for head and leaves
        this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    private record Log(SubdistrictId subdistrict, int year) {}

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

    record Row(long index, byte[] hash, byte[] bytes, byte[] salt, String content) {}

    /** Checks the log, or gives the last outcome when the head has not moved since. */
    public Outcome check(SubdistrictId subdistrict, int year) {
        return known.compute(new Log(subdistrict, year), (log, before) -> {
            var found = new Outcome[1];
            Scope.of(subdistrict).run(() -> found[0] = reading.execute(status -> check(log, before)));
            return found[0];
        });
    }

    /** Checks the log from the first entry on, whatever is known. */
    public Outcome checkAnew(SubdistrictId subdistrict, int year) {
        known.remove(new Log(subdistrict, year));
        return check(subdistrict, year);
    }

    private Outcome check(Log log, Outcome before) {
        var head = sql.sql("select size, root from journal.head where subdistrict = :subdistrict and year = :year")
                .param("subdistrict", log.subdistrict.value())
                .param("year", log.year)
                .query(Head.class)
                .optional()
                .orElse(new Head(0, new Merkle().root()));
        if (before != null && before.size == head.size && Arrays.equals(before.root, head.root)) {
            return before;
        }
        return new Outcome(head.size, head.root, firstWrong(log, head));
    }

    private long firstWrong(Log log, Head head) {
        var tree = new Merkle();
        var wrong = new long[] {-1};
        var rows = sql.sql("""
                select l.index, l.hash, e.bytes, b.salt, b.content
                  from journal.leaf l
                  join journal.entry e on e.id = l.entry
                  left join journal.body b on b.entry = e.id
                 where l.subdistrict = :subdistrict and l.year = :year
                 order by l.index
                """).param("subdistrict", log.subdistrict.value()).param("year", log.year).query(Row.class);
        try (var stream = rows.stream()) {
            stream.forEach(row -> {
                if (wrong[0] < 0 && !fits(row, tree.size())) {
                    wrong[0] = row.index;
                }
                tree.append(row.hash);
            });
        }
        if (wrong[0] < 0 && (tree.size() != head.size || !Arrays.equals(tree.root(), head.root))) {
            return Math.min(tree.size(), head.size);
        }
        return wrong[0];
    }

    private static boolean fits(Row row, long expected) {
        return row.index == expected && Arrays.equals(row.hash, Merkle.leaf(row.bytes)) && bodyFits(row);
    }

    /** An erased body is no fault: its entry still stands in the tree. */
    private static boolean bodyFits(Row row) {
        if (row.content == null) {
            return true;
        }
        var hash = Merkle.sha256(row.salt, row.content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var quoted = "\"body\":\"" + java.util.Base64.getEncoder().encodeToString(hash) + "\"";
        return new String(row.bytes, java.nio.charset.StandardCharsets.UTF_8).contains(quoted);
    }
}

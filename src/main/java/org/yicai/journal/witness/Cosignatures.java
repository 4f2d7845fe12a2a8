package org.yicai.journal.witness;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.journal.PublishedLogs;
import org.yicai.journal.note.Note;
import org.yicai.journal.note.NotTrusted;
import org.yicai.journal.note.SignatureLine;
import org.yicai.journal.note.VerifierKey;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;

/** Verifies what witnesses signed, keeps it, and puts it below the checkpoint that it is about. */
@Component
public class Cosignatures {

    private final JdbcClient sql;
    private final TransactionTemplate alone;
    private final PublishedLogs logs;

    Cosignatures(JdbcClient sql, PlatformTransactionManager transactions, PublishedLogs logs) {
        this.sql = sql;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.logs = logs;
    }

    /**
     * Takes the lines that one of these keys signed; lines of other keys are passed over, as c2sp.org/tlog-witness says.
     *
     * @param checkpoint as the log signed it
     * @param now lines from more than five minutes after it are not taken: they would show a wrong time for ever
     * @return how many were taken
     * @throws NotTrusted when a line names one of the keys and is not its signature, or bears no possible time
     */
    public int take(PublishedLogs.Published log, Note checkpoint, List<SignatureLine> lines, List<VerifierKey> keys, Instant now) {
        var good = new ArrayList<SignatureLine>();
        for (var signed : new Note(checkpoint.text(), lines).by(keys)) {
            var line = signed.line();
            if (!signed.key().kind().timed() || line.second() <= 0 || line.second() > now.plusSeconds(300).getEpochSecond()) {
                throw new NotTrusted("the cosignature of " + line.name() + " bears no possible time");
            }
            good.add(line);
        }
        if (!good.isEmpty()) {
            long size = checkpoint.checkpoint().size();
            Scope.of(log.subdistrict()).run(() -> alone.executeWithoutResult(status -> good.forEach(each -> keep(log, size, each))));
            logs.cosign(log.subdistrict(), log.year(), size, good);
        }
        return good.size();
    }

    private void keep(PublishedLogs.Published log, long size, SignatureLine line) {
        sql.sql("""
                insert into journal.cosignature (subdistrict, year, size, witness, key_id, line, at)
                values (:subdistrict, :year, :size, :witness, :key, :line, :at) on conflict do nothing
                """)
                .param("subdistrict", log.subdistrict().value())
                .param("year", log.year())
                .param("size", size)
                .param("witness", line.name())
                .param("key", line.keyId())
                .param("line", line.text())
                .param("at", Instant.ofEpochSecond(line.second()).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A witness's last word about a log. @param size of the checkpoint it signed; @param at by its own clock */
    public record Last(String witness, long size, Instant at) {}

    /** Of each witness its newest word about this log, by name; at most 64. Within the caller's transaction and scope. */
    public List<Last> newest(SubdistrictId subdistrict, int year) {
        return sql.sql("""
                select distinct on (witness) witness, size, at from journal.cosignature
                 where subdistrict = :subdistrict and year = :year order by witness, size desc, at desc limit 64
                """)
                .param("subdistrict", subdistrict.value())
                .param("year", year)
                .query(Last.class)
                .list();
    }
}

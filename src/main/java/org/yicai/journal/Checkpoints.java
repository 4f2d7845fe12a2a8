package org.yicai.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.note.Checkpoint;
import org.yicai.journal.note.Note;
import org.yicai.journal.note.SignatureLine;

/** What the logs signed. All within the caller's transaction and scope. */
@Component
class Checkpoints {

    private final JdbcClient sql;
    private final LogKeys keys;

    Checkpoints(JdbcClient sql, LogKeys keys) {
        this.sql = sql;
        this.keys = keys;
    }

    /** One signed checkpoint. @param at when it was signed */
    record Signed(long size, byte[] root, Note note, Instant at) {

        static Signed of(ResultSet row, int i) throws SQLException {
            return new Signed(row.getLong("size"), row.getBytes("root"), Note.parse(row.getString("note")), row.getTimestamp("at").toInstant());
        }
    }

    /** Signs the head of a log with each of its keys and keeps it. */
    void sign(LogName log, long size, byte[] root, Instant at) {
        var note = Note.sign(new Checkpoint(log.origin(), size, root).text(), at, keys.of(log));
        sql.sql("insert into journal.checkpoint (subdistrict, year, size, root, note, cosigned, at) values (:subdistrict, :year, :size, :root, :note, 0, :at)")
                .param("subdistrict", log.subdistrict())
                .param("year", log.year())
                .param("size", size)
                .param("root", root)
                .param("note", note.whole())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Signed> newest(LogName log) {
        return sql.sql("select size, root, note, at from journal.checkpoint where subdistrict = :subdistrict and year = :year order by size desc limit 1")
                .param("subdistrict", log.subdistrict())
                .param("year", log.year())
                .query(Signed::of)
                .optional();
    }

    Optional<Signed> at(LogName log, long size) {
        return sql.sql("select size, root, note, at from journal.checkpoint where subdistrict = :subdistrict and year = :year and size = :size")
                .param("subdistrict", log.subdistrict())
                .param("year", log.year())
                .param("size", size)
                .query(Signed::of)
                .optional();
    }

    /** The best one that covers an entry: the newest that somebody cosigned, else the newest. */
    Optional<Signed> covering(LogName log, long index) {
        return sql.sql("""
                (select size, root, note, at, 0 as rank from journal.checkpoint where subdistrict = :subdistrict and year = :year and size > :index and cosigned > 0 order by size desc limit 1)
                union all
                (select size, root, note, at, 1 as rank from journal.checkpoint where subdistrict = :subdistrict and year = :year and size > :index order by size desc limit 1)
                order by rank limit 1
                """)
                .param("subdistrict", log.subdistrict())
                .param("year", log.year())
                .param("index", index)
                .query(Signed::of)
                .optional();
    }

    /**
     * Puts cosignatures below a checkpoint that was signed here; one for each key, those that are there stay. Whoever
     * calls has verified them.
     *
     * @return whether anything was added
     */
    boolean cosign(LogName log, long size, List<SignatureLine> lines) {
        var note = sql.sql("select note from journal.checkpoint where subdistrict = :subdistrict and year = :year and size = :size for update")
                .param("subdistrict", log.subdistrict())
                .param("year", log.year())
                .param("size", size)
                .query(String.class)
                .optional()
                .map(Note::parse);
        var fresh = note.isEmpty() ? List.<SignatureLine>of()
                : lines.stream().filter(each -> note.get().signatures().stream().noneMatch(old -> old.name().equals(each.name()) && old.keyId() == each.keyId())).toList();
        if (fresh.isEmpty()) {
            return false;
        }
        sql.sql("update journal.checkpoint set note = :note, cosigned = cosigned + :more where subdistrict = :subdistrict and year = :year and size = :size")
                .param("note", note.get().with(fresh).whole())
                .param("more", fresh.size())
                .param("subdistrict", log.subdistrict())
                .param("year", log.year())
                .param("size", size)
                .update();
        return true;
    }
}

package org.yicai.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.note.Note;
import org.yicai.journal.note.NotTrusted;
import org.yicai.journal.note.Policy;
import org.yicai.journal.note.ProofFile;
import org.yicai.journal.note.Unreadable;
import org.yicai.journal.tree.Hashes;
import org.yicai.journal.tree.Proofs;
import org.yicai.journal.tree.Verifier;

/**
 * Entries whose content is public, opened: salt and content, with which anybody computes the hash that stands in the log, and the
 * proof that it stands there. Whoever calls knows that nothing in the content is personal.
 */
@Component
public class Openings {

    /** Checkpoints that are looked at for one that enough witnesses signed. */
    private static final int MOST = 200;

    private final JdbcClient sql;
    private final Publication publication;
    private final Path policy;

    Openings(JdbcClient sql, Publication publication, @Value("${yicai.home}") Path home) {
        this.sql = sql;
        this.publication = publication;
        this.policy = home.resolve("log").resolve("policy");
    }

    /** How firmly the log holds an entry. */
    public enum Hold {
        /** No checkpoint covers it yet. */
        WAITS_FOR_LOG,
        /** One covers it, but too few witnesses of the installation's policy signed. */
        WAITS_FOR_WITNESSES,
        /** Signed, and cosigned by as many witnesses as the policy asks. */
        SEALED
    }

    /** @param at when the checkpoint that seals it was signed; null before */
    public record Seal(Hold hold, @Nullable Instant at) {}

    /** @param salt 32 bytes @param content canonical JSON; the entry's "body" is SHA-256 of both @param proof with the entry as its extra */
    public record Opening(byte[] salt, String content, ProofFile proof) {}

    private record Row(@Nullable LogName log, byte[] bytes, byte @Nullable [] salt, @Nullable String content, @Nullable Long index, @Nullable Note note, @Nullable Instant at) {

        static Row of(ResultSet row, int i) throws SQLException {
            var log = row.getString("origin") == null ? null : new LogName(row.getObject("subdistrict", UUID.class), row.getInt("year"), row.getString("slug"), row.getString("origin"));
            var note = row.getString("note");
            return new Row(log, row.getBytes("bytes"), row.getBytes("salt"), row.getString("content"), row.getObject("index", Long.class), note == null ? null : Note.parse(note),
                    note == null ? null : row.getTimestamp("signed_at").toInstant());
        }
    }

    private List<Row> rows(UUID subject, String type) {
        return sql.sql("""
                select e.subdistrict, e.year, e.bytes, b.salt, b.content, l.index, g.slug, g.origin, c.note, c.at as signed_at
                  from (select * from journal.entry where subject = :subject and type = :type order by id limit 1) e
                  left join journal.body b on b.entry = e.id
                  left join journal.leaf l on l.entry = e.id
                  left join journal.log g on g.subdistrict = e.subdistrict and g.year = e.year
                  left join lateral (
                       (select k.note, k.at from journal.checkpoint k where k.subdistrict = e.subdistrict and k.year = e.year and k.size > l.index order by k.size limit 1)
                       union all
                       (select k.note, k.at from journal.checkpoint k where k.subdistrict = e.subdistrict and k.year = e.year and k.size > l.index and k.cosigned > 0 order by k.size limit :most)
                  ) c on true
                """).param("subject", subject).param("type", type).param("most", MOST).query(Row::of).list();
    }

    /** The first checkpoint over it that enough witnesses signed, of those that were read. */
    private Optional<Row> sealed(List<Row> rows) {
        var signed = rows.stream().filter(each -> each.note != null).toList();
        try {
            var known = signed.isEmpty() || !Files.exists(policy) ? null : Policy.parse(Files.readAllBytes(policy));
            return signed.stream().filter(each -> known == null || enough(known, each.note)).min(Comparator.comparing(each -> each.note.checkpoint().size()));
        } catch (IOException | Unreadable unusable) {
            return Optional.empty(); // nobody can say how many are enough: then nothing is sealed
        }
    }

    private static boolean enough(Policy policy, Note note) {
        try {
            return policy.enough(policy.cosigners(note));
        } catch (NotTrusted bad) {
            return false;
        }
    }

    /** How firmly the log holds the first entry of this type about a thing. Within the caller's transaction, in one statement. */
    public Seal seal(UUID subject, String type) {
        var rows = rows(subject, type);
        return sealed(rows).map(each -> new Seal(Hold.SEALED, each.at))
                .orElseGet(() -> new Seal(rows.stream().anyMatch(each -> each.note != null) ? Hold.WAITS_FOR_WITNESSES : Hold.WAITS_FOR_LOG, null));
    }

    /** The same entry, opened, with the checkpoint that sealed it first; empty before, and when its content was erased. In one statement. */
    public Optional<Opening> open(UUID subject, String type) {
        return sealed(rows(subject, type)).flatMap(this::open);
    }

    private Optional<Opening> open(Row row) {
        if (row.log == null || row.index == null || row.note == null || row.salt == null || row.content == null) {
            return Optional.empty();
        }
        var checkpoint = row.note.checkpoint();
        try {
            var hashes = Proofs.inclusion(publication.files(row.log).tree(checkpoint.size()), row.index, checkpoint.size());
            return Verifier.inclusion(row.index, checkpoint.size(), Hashes.leaf(row.bytes), hashes, checkpoint.root())
                    ? Optional.of(new Opening(row.salt, row.content, new ProofFile(row.bytes, row.index, hashes, row.note)))
                    : Optional.empty();
        } catch (IllegalStateException notYetPublished) {
            return Optional.empty();
        }
    }
}

package org.yicai.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.note.ProofFile;
import org.yicai.journal.note.SignatureLine;
import org.yicai.journal.tree.Hashes;
import org.yicai.journal.tree.Proofs;
import org.yicai.journal.tree.Verifier;

/**
 * What becomes of the leaf hash that every acknowledged write gives: its place in the log, and the proof of it. All
 * within the caller's transaction; nothing here says who did what.
 */
@Component
public class Receipts {

    /** Bytes of a leaf hash. */
    public static final int LEAF = 32;

    private final JdbcClient sql;
    private final Checkpoints checkpoints;
    private final Publication publication;

    Receipts(JdbcClient sql, Checkpoints checkpoints, Publication publication) {
        this.sql = sql;
        this.checkpoints = checkpoints;
        this.publication = publication;
    }

    /**
     * What is known about one entry.
     *
     * @param leaf its hash, 32 bytes
     * @param type what happened, in kebab case, as the entry says it
     * @param at when it was written down
     * @param index its number in the log, from 0; null while it waits for it
     * @param log where the log's files are below {@code /log/}; null while it has no name
     * @param signed the checkpoint that covers it best; null before the first
     */
    public record Receipt(byte[] leaf, String type, Instant at, int year, @Nullable Long index, @Nullable String log, @Nullable Signed signed) {}

    /**
     * A checkpoint over an entry.
     *
     * @param size entries it covers
     * @param cosigners names of the keys of others that signed it, in their order
     */
    public record Signed(long size, Instant at, List<String> cosigners) {}

    private record Found(@Nullable LogName log, int year, byte[] bytes, String type, Instant at, @Nullable Long index) {

        static Found of(ResultSet row, int i) throws SQLException {
            var log = row.getString("origin") == null ? null : new LogName(row.getObject("subdistrict", UUID.class), row.getInt("year"), row.getString("slug"), row.getString("origin"));
            return new Found(log, row.getInt("year"), row.getBytes("bytes"), row.getString("type"), row.getTimestamp("at").toInstant(), row.getObject("index", Long.class));
        }
    }

    private Optional<Found> find(byte[] leaf) {
        return sql.sql("""
                select e.subdistrict, e.year, e.bytes, e.type, e.at, l.index, g.slug, g.origin
                  from journal.entry e
                  left join journal.leaf l on l.entry = e.id
                  left join journal.log g on g.subdistrict = e.subdistrict and g.year = e.year
                 where e.leaf = :leaf
                """)
                .param("leaf", leaf)
                .query(Found::of)
                .list()
                .stream()
                .findFirst();
    }

    /** The entry with this leaf hash; empty when there is none in the caller's scope. */
    public Optional<Receipt> of(byte[] leaf) {
        return find(leaf).map(found -> {
            var log = found.log;
            if (found.index == null || log == null) {
                return new Receipt(leaf, found.type, found.at, found.year, found.index, null, null);
            }
            var signed = checkpoints.covering(log, found.index).map(each -> new Signed(each.size(), each.at(), cosigners(log, each))).orElse(null);
            return new Receipt(leaf, found.type, found.at, found.year, found.index, log.slug() + "/" + log.year(), signed);
        });
    }

    private static List<String> cosigners(LogName log, Checkpoints.Signed checkpoint) {
        return checkpoint.note().signatures().stream().map(SignatureLine::name).filter(each -> !each.equals(log.origin())).distinct().toList();
    }

    /**
     * The proof, to be verified without us: c2sp.org/tlog-proof, with the entry's own bytes as its extra.
     *
     * @return empty for an unknown leaf, and until a checkpoint covers it and its files are published
     */
    public Optional<ProofFile> proof(byte[] leaf) {
        return find(leaf)
                .filter(each -> each.index != null && each.log != null)
                .flatMap(found -> checkpoints.covering(found.log, found.index).flatMap(signed -> proof(found.log, found, signed)));
    }

    private Optional<ProofFile> proof(LogName log, Found entry, Checkpoints.Signed signed) {
        List<byte[]> hashes;
        try {
            hashes = Proofs.inclusion(publication.files(log).tree(signed.size()), entry.index, signed.size());
        } catch (IllegalStateException notYetPublished) {
            return Optional.empty();
        }
        // never a proof that does not hold, whatever happened to the files
        return Verifier.inclusion(entry.index, signed.size(), Hashes.leaf(entry.bytes), hashes, signed.root())
                ? Optional.of(new ProofFile(entry.bytes, entry.index, hashes, signed.note()))
                : Optional.empty();
    }

    /** One step of a thing's history, as far as the log tells it. @param index null while it waits */
    public record Step(String type, Instant at, byte[] leaf, @Nullable Long index) {}

    /** What was written down about a thing, oldest first, at most 200. */
    public List<Step> about(UUID subject) {
        return sql.sql("""
                select e.type, e.at, e.leaf, l.index from journal.entry e left join journal.leaf l on l.entry = e.id
                 where e.subject = :subject order by e.id limit 200
                """).param("subject", subject).query(Step.class).list();
    }
}

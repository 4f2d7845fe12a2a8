package org.yicai.journal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.note.NotTrusted;
import org.yicai.journal.note.SignerKey;
import org.yicai.journal.tree.Tile;
import org.yicai.kernel.SubdistrictId;

/** What of a log lies outside the database: its keys and its published leaf hashes. Within the caller's transaction and scope. */
@Component
class Mirror {

    private final JdbcClient sql;
    private final LogNames names;
    private final LogKeys keys;
    private final Checkpoints checkpoints;
    private final Publication publication;

    Mirror(JdbcClient sql, LogNames names, LogKeys keys, Checkpoints checkpoints, Publication publication) {
        this.sql = sql;
        this.names = names;
        this.keys = keys;
        this.checkpoints = checkpoints;
        this.publication = publication;
    }

    private Optional<LogName> name(SubdistrictId subdistrict, int year) {
        return names.known(subdistrict.value(), year);
    }

    /** Whether more is published than the rows have. @param size leaves in the rows */
    boolean isAhead(SubdistrictId subdistrict, int year, long size) {
        return name(subdistrict, year).filter(each -> publication.isAhead(each, size)).isPresent();
    }

    /** Whether the head is what the log's own keys signed last; a log that never signed has nothing to compare with. */
    boolean signed(SubdistrictId subdistrict, int year, Verification.Head head) {
        var name = name(subdistrict, year);
        if (name.isEmpty()) {
            return true;
        }
        var newest = checkpoints.newest(name.get());
        if (newest.isEmpty()) {
            return false;
        }
        try {
            newest.get().note().trust(keys.of(name.get()).stream().map(SignerKey::verifier).toList());
        } catch (NotTrusted forged) {
            return false;
        }
        var checkpoint = newest.get().note().checkpoint();
        return checkpoint.origin().equals(name.get().origin()) && checkpoint.size() == head.size() && checkpoint.hasRoot(head.root());
    }

    record Leaf(long index, byte[] hash) {}

    /** The first leaf that the published tiles have otherwise. @param unknown what to say when they do not tell */
    long firstOther(SubdistrictId subdistrict, int year, long unknown) {
        var name = name(subdistrict, year);
        var out = name.flatMap(publication::published);
        if (out.isEmpty()) {
            return unknown;
        }
        long size = out.get().checkpoint().size();
        var files = publication.files(name.get());
        for (var tile : Tile.of(0, size)) {
            var published = files.read(tile).map(TileFiles::hashes).orElse(List.of());
            var kept = leaves(subdistrict, year, tile.index() * Tile.FULL, tile.width());
            for (int i = 0; i < published.size(); i++) {
                long index = tile.index() * Tile.FULL + i;
                if (i >= kept.size() || kept.get(i).index != index || !Arrays.equals(kept.get(i).hash, published.get(i))) {
                    return index;
                }
            }
        }
        return Math.min(size, unknown);
    }

    private List<Leaf> leaves(SubdistrictId subdistrict, int year, long from, int many) {
        return sql.sql("select index, hash from journal.leaf where subdistrict = :subdistrict and year = :year and index >= :from and index < :from + :many order by index")
                .param("subdistrict", subdistrict.value())
                .param("year", year)
                .param("from", from)
                .param("many", many)
                .query(Leaf.class)
                .list();
    }
}

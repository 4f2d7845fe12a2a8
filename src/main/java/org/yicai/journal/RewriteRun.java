package org.yicai.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.springframework.beans.factory.BeanFactory;
import org.yicai.journal.LogBench.Found;
import org.yicai.journal.note.Note;
import org.yicai.journal.tree.Difference;
import org.yicai.kernel.SubdistrictId;

/**
 * Rewrites a log as somebody could who has the database, or the database and all published files, but neither the keys
 * nor what others kept; one rewrite at a time, each undone again. What others kept is a copy of the folder: checkpoint
 * and leaf hashes.
 */
public final class RewriteRun {

    /** What is done to the log. */
    enum Kind {
        /** The words of one entry. */
        ROW,
        /** With its leaf hash. */
        ROW_AND_LEAF,
        /** With the head and every published file: entries, tiles above it, root. */
        ROW_LEAF_AND_TILES,
        /** The entry, its body and its leaf are gone. */
        DELETION,
        /** Two entries change places. */
        SWAP,
        /** An entry says an earlier moment, with its leaf hash and the head. */
        BACK_DATE
    }

    private final Verification verification;
    private final Publication publication;
    private final RewritableLog log;
    private final LogName name;
    private final Path kept;
    private final Random random;
    private final Map<Kind, long[]> counts = new EnumMap<>(Kind.class);

    /**
     * @param beans of a running application that writes nothing else for this subdistrict now
     * @param owner the database past row-level security
     * @param kept an empty folder for what others keep
     */
    public RewriteRun(BeanFactory beans, DataSource owner, SubdistrictId subdistrict, Path kept, long seed) {
        this.verification = beans.getBean(Verification.class);
        this.publication = beans.getBean(Publication.class);
        this.name = publication.all().stream().filter(each -> each.subdistrict().equals(subdistrict.value())).findFirst().orElseThrow();
        this.log = new RewritableLog(owner, name);
        this.kept = kept;
        this.random = new Random(seed);
    }

    /** Makes so many rewrites, each kind as often, and has each looked for from the first entry on. */
    public Found rewrite(int rewrites) throws IOException {
        copy(publication.files(name));
        long size = log.size();
        requireHolds();
        for (int i = 0; i < rewrites; i++) {
            var kind = Kind.values()[i % Kind.values().length];
            long index = random.nextLong(size - 1);
            long other = index + 1 + random.nextLong(size - 1 - index);
            var count = counts.computeIfAbsent(kind, fresh -> new long[3]);
            long named = kind == Kind.ROW_LEAF_AND_TILES ? withTiles(index, size) : inTheDatabase(kind, index, other);
            count[0]++;
            count[1] += named >= 0 ? 1 : 0;
            count[2] += named == index ? 1 : 0;
        }
        requireHolds();
        var sum = new long[3];
        counts.values().forEach(each -> Arrays.setAll(sum, i -> sum[i] + each[i]));
        return new Found(sum[0], sum[1], sum[2]);
    }

    private void requireHolds() {
        if (!verification.checkAnew(new SubdistrictId(name.subdistrict()), name.year()).holds()) {
            throw new IllegalStateException("the log does not hold before or after its rewrites");
        }
    }

    private void copy(TileFiles published) throws IOException {
        long size = published.read("checkpoint").map(Note::parse).orElseThrow().checkpoint().size();
        var mine = new TileFiles(kept);
        for (int level = 0; level < 8; level++) {
            for (var tile : org.yicai.journal.tree.Tile.of(level, size)) {
                mine.write(tile.path(), published.read(tile).orElseThrow());
            }
        }
        mine.write("checkpoint", published.read("checkpoint").orElseThrow());
    }

    /** @return the index that the product's own check names; -1 when it finds nothing */
    private long inTheDatabase(Kind kind, long index, long other) {
        try (var undo = log.remember(index, other)) {
            switch (kind) {
                case ROW -> log.rewrite(index, false);
                case ROW_AND_LEAF -> log.rewrite(index, true);
                case DELETION -> log.delete(index);
                case SWAP -> log.swap(index, other);
                case BACK_DATE -> log.backDate(index);
                case ROW_LEAF_AND_TILES -> throw new IllegalArgumentException("in the files too");
            }
            return verification.checkAnew(new SubdistrictId(name.subdistrict()), name.year()).wrongAt();
        }
    }

    /** Everything is made to fit; only what others kept tells. @return the index that comparing with it names; -1 when nothing */
    private long withTiles(long index, long size) throws IOException {
        var published = publication.files(name);
        try (var undo = log.remember(index, index)) {
            log.rewrite(index, true);
            log.moveHead();
            published.grow(0, size, log::rows);
            var forged = Note.parse(published.read("checkpoint").orElseThrow());
            var root = published.tree(size).root(0, size);
            published.write("checkpoint", new Note(new org.yicai.journal.note.Checkpoint(name.origin(), size, root).text(), forged.signatures()).bytes());
            var checkpoint = Note.parse(Files.readString(kept.resolve("checkpoint"), StandardCharsets.UTF_8)).checkpoint();
            boolean detected = !checkpoint.hasRoot(root);
            return detected ? Difference.first(published.tree(size), new TileFiles(kept).tree(size), size).orElse(Long.MAX_VALUE) : -1;
        } finally {
            published.grow(0, size, log::rows);
            published.write("checkpoint", Files.readAllBytes(kept.resolve("checkpoint")));
        }
    }
}

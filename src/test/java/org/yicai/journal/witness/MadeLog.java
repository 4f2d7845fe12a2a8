package org.yicai.journal.witness;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.yicai.journal.note.Checkpoint;
import org.yicai.journal.note.KeyKind;
import org.yicai.journal.note.Note;
import org.yicai.journal.note.SignerKey;
import org.yicai.journal.tree.Bundle;
import org.yicai.journal.tree.Hashes;
import org.yicai.journal.tree.Proofs;
import org.yicai.journal.tree.Subtrees;
import org.yicai.journal.tree.Tile;

/** A log of made entries that a test lets grow, and lets lie. */
public final class MadeLog {

    private final String origin;
    private final SignerKey key;
    private final List<byte[]> entries;

    public MadeLog(String origin) {
        this(origin, SignerKey.generate(origin, KeyKind.ED25519), new ArrayList<>());
    }

    private MadeLog(String origin, SignerKey key, List<byte[]> entries) {
        this.origin = origin;
        this.key = key;
        this.entries = entries;
    }

    public SignerKey key() {
        return key;
    }

    public String origin() {
        return origin;
    }

    public List<byte[]> entries() {
        return entries;
    }

    public void grow(int more) {
        for (int i = 0; i < more; i++) {
            entries.add(("entry " + entries.size()).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The same key, another history from this entry on. */
    public MadeLog fork(int at) {
        var other = new ArrayList<>(entries);
        other.set(at, "something else".getBytes(StandardCharsets.UTF_8));
        return new MadeLog(origin, key, other);
    }

    public Subtrees tree(long size) {
        return Subtrees.of(entries.subList(0, (int) size).stream().map(Hashes::leaf).toList());
    }

    public Note checkpoint(long size) {
        return sign(new Checkpoint(origin, size, size == 0 ? Hashes.empty() : tree(size).root(0, size)));
    }

    public Note sign(Checkpoint checkpoint) {
        return Note.sign(checkpoint.text(), Instant.EPOCH, List.of(key));
    }

    /** Lays the log out as files: checkpoint, tiles and bundles of its whole size. */
    public void writeTo(Path folder) throws IOException {
        write(folder, "checkpoint", checkpoint(entries.size()).bytes());
        var tree = tree(entries.size());
        for (int level = 0; level < 3; level++) {
            for (var tile : Tile.of(level, entries.size())) {
                var bytes = new ByteArrayOutputStream();
                for (int i = 0; i < tile.width(); i++) {
                    bytes.writeBytes(tree.complete(8 * level, tile.index() * Tile.FULL + i));
                }
                write(folder, tile.path(), bytes.toByteArray());
            }
        }
        for (var tile : Tile.of(0, entries.size())) {
            int from = (int) tile.index() * Tile.FULL;
            write(folder, new Tile(Tile.ENTRIES, tile.index(), tile.width()).path(), Bundle.of(entries.subList(from, from + tile.width())));
        }
    }

    private static void write(Path folder, String path, byte[] bytes) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    Submission submission(long old, long size) {
        return new Submission(old, old == 0 ? List.of() : Proofs.consistency(tree(size), old, size), checkpoint(size));
    }
}

package org.yicai.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.yicai.journal.tree.Bundle;
import org.yicai.journal.tree.Hashes;
import org.yicai.journal.tree.Subtrees;
import org.yicai.journal.tree.Tile;
import org.yicai.journal.tree.TiledTree;

/**
 * One log as plain files, c2sp.org/tlog-tiles: any web server may serve the folder, any memory stick may carry it.
 * Every file is written beside its place and moved there, so that nobody reads half of one; what a checkpoint covers is
 * on the disk before the checkpoint is.
 */
final class TileFiles {

    private static final int TILES_AT_ONCE = 16;
    private final Path folder;
    private final Disk disk;

    /** Folders whose newest names may not be on the disk yet. */
    private final Set<Path> unsettled = new LinkedHashSet<>();

    TileFiles(Path folder) {
        this(folder, Disk.REAL);
    }

    /** @param disk for whoever wants to see what is forced, and when */
    TileFiles(Path folder, Disk disk) {
        this.folder = folder.toAbsolutePath();
        this.disk = disk;
    }

    /** One entry with its leaf hash. */
    record Row(byte[] bytes, byte[] hash) {}

    /** Where the entries come from. */
    interface Rows {

        /** The entries from..to in their order. */
        List<Row> read(long from, long to);
    }

    /**
     * Writes what a tree of {@code to} leaves has more than one of {@code from}.
     *
     * @param from leaves whose files are there
     */
    void grow(long from, long to, Rows rows) {
        var roots = new ArrayList<byte[]>();
        long start = from / Tile.FULL * Tile.FULL;
        for (long at = start; at < to; at += (long) TILES_AT_ONCE * Tile.FULL) {
            var some = rows.read(at, Math.min(to, at + (long) TILES_AT_ONCE * Tile.FULL));
            for (int tile = 0; tile < some.size(); tile += Tile.FULL) {
                var within = some.subList(tile, Math.min(some.size(), tile + Tile.FULL));
                bundle(at + tile, within).ifPresent(roots::add);
            }
        }
        climb(1, from / Tile.FULL, roots);
    }

    private Optional<byte[]> bundle(long first, List<Row> rows) {
        write(new Tile(Tile.ENTRIES, first / Tile.FULL, rows.size()), Bundle.of(rows.stream().map(Row::bytes).toList()));
        return tile(0, first / Tile.FULL, rows.stream().map(Row::hash).toList());
    }

    /** Writes one tile and gives its root when it is full. */
    private Optional<byte[]> tile(int level, long index, List<byte[]> hashes) {
        var bytes = new ByteArrayOutputStream(hashes.size() * Hashes.LENGTH);
        hashes.forEach(bytes::writeBytes);
        write(new Tile(level, index, hashes.size()), bytes.toByteArray());
        return hashes.size() == Tile.FULL ? Optional.of(root(bytes.toByteArray())) : Optional.empty();
    }

    /** Puts new hashes behind those a level has. @param before how many it has */
    private void climb(int level, long before, List<byte[]> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        var hashes = new ArrayList<byte[]>();
        for (long i = before / Tile.FULL * Tile.FULL; i < before; i++) {
            hashes.add(root(require(new Tile(level - 1, i, Tile.FULL))));
        }
        hashes.addAll(fresh);
        var roots = new ArrayList<byte[]>();
        for (int from = 0; from < hashes.size(); from += Tile.FULL) {
            tile(level, before / Tile.FULL + from / Tile.FULL, hashes.subList(from, Math.min(hashes.size(), from + Tile.FULL))).ifPresent(roots::add);
        }
        climb(level + 1, before / Tile.FULL, roots);
    }

    private static byte[] root(byte[] tile) {
        return Subtrees.of(hashes(tile)).root(0, Tile.FULL);
    }

    static List<byte[]> hashes(byte[] tile) {
        var hashes = new ArrayList<byte[]>();
        for (int from = 0; from + Hashes.LENGTH <= tile.length; from += Hashes.LENGTH) {
            hashes.add(Arrays.copyOfRange(tile, from, from + Hashes.LENGTH));
        }
        return hashes;
    }

    /** Whether every full tile and bundle of a tree is there in its length; contents are the verifiers' business. */
    boolean isWhole(long size) {
        for (long index = 0; index < size / Tile.FULL; index++) {
            if (length(new Tile(0, index, Tile.FULL)) != Tile.FULL * Hashes.LENGTH || length(new Tile(Tile.ENTRIES, index, Tile.FULL)) <= 0) {
                return false;
            }
        }
        return true;
    }

    private long length(Tile tile) {
        try {
            return Files.size(folder.resolve(tile.path()));
        } catch (IOException absent) {
            return -1;
        }
    }

    /** The tree of one size as the files have it; it throws {@link IllegalStateException} where they lack something. */
    Subtrees tree(long size) {
        return new TiledTree(size, this::require);
    }

    private byte[] require(Tile tile) {
        return read(tile).orElseThrow(() -> new IllegalStateException("the log has no file " + tile.path()));
    }

    /** A tile of hashes; a partial one may be cut from a wider one, which begins alike. */
    Optional<byte[]> read(Tile tile) {
        return read(tile.path()).or(() -> tile.isFull() ? Optional.empty() : wider(tile).map(more -> Arrays.copyOf(more, tile.width() * Hashes.LENGTH)));
    }

    private Optional<byte[]> wider(Tile tile) {
        return read(tile.folder()).or(() -> IntStream.range(tile.width() + 1, Tile.FULL).mapToObj(width -> read(new Tile(tile.level(), tile.index(), width).path())).flatMap(Optional::stream).findFirst());
    }

    Optional<byte[]> read(String path) {
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(path)));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void write(Tile tile, byte[] bytes) {
        write(tile.path(), bytes);
        if (tile.isFull()) {
            remove(folder.resolve(tile.folder() + ".p"));
        }
    }

    /** The bytes are on the disk when this returns, the name is after {@link #settle}. */
    void write(String path, byte[] bytes) {
        try {
            var file = folder.resolve(path);
            makeFolder(file.getParent());
            var fresh = Files.createTempFile(file.getParent(), ".new", "");
            Files.write(fresh, bytes);
            Files.setPosixFilePermissions(fresh, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
            disk.force(fresh);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            remember(file.getParent());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** All folders up to the log's own name: one above may have been made by a process that ended before it settled. */
    private void remember(Path within) {
        for (var each = within; !each.equals(folder); each = each.getParent()) {
            unsettled.add(each);
        }
        unsettled.add(folder);
        unsettled.add(folder.getParent());
    }

    /** A new folder's own name lies in the one above. */
    private void makeFolder(Path wanted) throws IOException {
        for (var each = wanted; !Files.exists(each); each = each.getParent()) {
            unsettled.add(each.getParent());
        }
        Files.createDirectories(wanted);
    }

    /** Writes the file that says that the others are there: they are on the disk before it, and it is when this returns. */
    void conclude(String path, byte[] bytes) {
        settle();
        write(path, bytes);
        settle();
    }

    private void settle() {
        try {
            for (var each : unsettled) {
                if (Files.exists(each)) { // that of partial tiles goes with the full one
                    disk.force(each);
                }
            }
            unsettled.clear();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    void removeAll() {
        remove(folder);
    }

    private static void remove(Path what) {
        if (!Files.exists(what)) {
            return;
        }
        try (var all = Files.walk(what)) {
            for (var each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException busy) {
            throw new UncheckedIOException(busy);
        }
    }
}

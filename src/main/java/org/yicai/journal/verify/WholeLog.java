package org.yicai.journal.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.journal.note.Checkpoint;
import org.yicai.journal.note.Note;
import org.yicai.journal.note.NotTrusted;
import org.yicai.journal.note.Unreadable;
import org.yicai.journal.tree.Bundle;
import org.yicai.journal.tree.Hashes;
import org.yicai.journal.tree.Tile;

/**
 * Reads a log from its first entry to its last: every entry against its leaf hash, every tile against those below it,
 * the root of everything against the signed checkpoint. What does not fit is named by its index or its file.
 */
public final class WholeLog {

    private final LogFiles files;
    private final Trust trust;
    private final @Nullable LogFiles copy;

    /** Of each level the hashes of the tile that is being filled. */
    private final List<List<byte[]>> open = new ArrayList<>();

    private final long[] full = new long[8];

    private WholeLog(LogFiles files, Trust trust, @Nullable LogFiles copy) {
        this.files = files;
        this.trust = trust;
        this.copy = copy;
    }

    /** Where something does not fit. */
    private static final class Misfit extends RuntimeException {
        Misfit(String sentence) {
            super(sentence, null, false, false);
        }
    }

    /**
     * Checks the whole log.
     *
     * @param copy tiles that somebody kept from earlier, such as a witness's mirror: then an entry that was changed
     *     together with all tiles is named too; null when there are none
     */
    public static Verdict verify(LogFiles files, Trust trust, @Nullable LogFiles copy) {
        return new WholeLog(files, trust, copy).verify();
    }

    private Verdict verify() {
        try {
            var bytes = files.read("checkpoint");
            if (bytes == null) {
                return Verdict.unreadable("There is no checkpoint; is this the folder or address of one log and year?");
            }
            var note = Note.parse(bytes);
            var checkpoint = note.checkpoint();
            var signed = trust.judge(note);
            walk(checkpoint.size());
            return compare(checkpoint, signed);
        } catch (Misfit | NotTrusted why) {
            return Verdict.broken("This log does not hold: " + why.getMessage());
        } catch (Unreadable why) {
            return Verdict.unreadable("This log cannot be read: " + why.getMessage());
        }
    }

    private Verdict compare(Checkpoint checkpoint, String signed) {
        if (checkpoint.hasRoot(root())) {
            return Verdict.holds("This log holds: " + checkpoint.size() + " entries, each at its place, and all of them under the root of the checkpoint.", "Log: " + checkpoint.origin(), signed);
        }
        return Verdict.broken(
                "This log does not hold: the " + checkpoint.size() + " entries and their tiles fit each other, but they have another root than the checkpoint.",
                "Somebody changed entries together with the tiles, or the checkpoint is of another history. With --against and tiles kept from earlier the first changed entry is named.");
    }

    private void walk(long size) {
        for (long n = 0; n * Tile.FULL < size; n++) {
            int width = (int) Math.min(Tile.FULL, size - n * Tile.FULL);
            var entries = entries(new Tile(Tile.ENTRIES, n, width), n * Tile.FULL);
            var leaves = entries.stream().map(Hashes::leaf).toList();
            var stored = hashes(files, new Tile(0, n, width), true);
            var kept = copy == null ? null : hashes(copy, new Tile(0, n, width), false);
            for (int i = 0; i < width; i++) {
                fits(leaves.get(i), stored, i, "entry " + (n * Tile.FULL + i) + " was changed: it does not fit its hash in " + new Tile(0, n, width).path());
                fits(leaves.get(i), kept, i, "entry " + (n * Tile.FULL + i) + " is not what the kept tiles say: it was changed together with the tiles");
                add(0, leaves.get(i));
            }
        }
        for (int level = 1; level < open.size(); level++) {
            partial(level);
        }
    }

    private List<byte[]> entries(Tile tile, long first) {
        var bytes = files.tile(tile);
        if (bytes == null) {
            throw new Misfit(tile.path() + " is missing: entries " + first + " to " + (first + tile.width() - 1));
        }
        try {
            var entries = Bundle.entries(bytes);
            if (entries.size() < tile.width()) {
                throw new Misfit(tile.path() + " ends before entry " + (first + entries.size()));
            }
            return entries.subList(0, tile.width());
        } catch (IllegalArgumentException torn) {
            throw new Misfit(tile.path() + " is torn: " + torn.getMessage());
        }
    }

    private byte @Nullable [] hashes(LogFiles from, Tile tile, boolean needed) {
        var bytes = from.tile(tile);
        if (bytes == null && !needed) {
            return null;
        }
        if (bytes == null || bytes.length < tile.width() * Hashes.LENGTH || bytes.length > Tile.FULL * Hashes.LENGTH) {
            throw new Misfit(tile.path() + (bytes == null ? " is missing" : " has " + bytes.length + " bytes instead of " + tile.width() * Hashes.LENGTH));
        }
        return bytes;
    }

    private static void fits(byte[] hash, byte @Nullable [] tile, int at, String otherwise) {
        if (tile != null && !Arrays.equals(hash, 0, Hashes.LENGTH, tile, at * Hashes.LENGTH, (at + 1) * Hashes.LENGTH)) {
            throw new Misfit(otherwise);
        }
    }

    /** A tile that is full gives one hash to the level above, whose own file is compared when it is full or at the end. */
    private void add(int level, byte[] hash) {
        if (open.size() == level) {
            open.add(new ArrayList<>());
        }
        var tile = open.get(level);
        tile.add(hash);
        if (tile.size() < Tile.FULL) {
            return;
        }
        if (level > 0) {
            same(level, tile);
        }
        var over = tile;
        while (over.size() > 1) {
            var next = new ArrayList<byte[]>();
            for (int i = 0; i < over.size(); i += 2) {
                next.add(Hashes.node(over.get(i), over.get(i + 1)));
            }
            over = next;
        }
        tile.clear();
        full[level]++;
        add(level + 1, over.getFirst());
    }

    private void partial(int level) {
        if (!open.get(level).isEmpty()) {
            same(level, open.get(level));
        }
    }

    private void same(int level, List<byte[]> computed) {
        var tile = new Tile(level, full[level], computed.size());
        var stored = hashes(files, tile, true);
        for (int i = 0; i < computed.size(); i++) {
            fits(computed.get(i), stored, i, tile.path() + " was changed: its hash " + i + " is not the one over the tile " + new Tile(level - 1, tile.index() * Tile.FULL + i, Tile.FULL).path());
        }
    }

    /** The complete subtrees that are left, joined from the right. */
    private byte[] root() {
        byte[] right = null;
        for (var level : open) {
            int to = level.size();
            for (int width = 1; to > 0; width *= 2) {
                if ((level.size() & width) != 0) {
                    var left = over(level.subList(to - width, to));
                    right = right == null ? left : Hashes.node(left, right);
                    to -= width;
                }
            }
        }
        return right == null ? Hashes.empty() : right;
    }

    private static byte[] over(List<byte[]> hashes) {
        if (hashes.size() == 1) {
            return hashes.getFirst();
        }
        int half = hashes.size() / 2;
        return Hashes.node(over(hashes.subList(0, half)), over(hashes.subList(half, hashes.size())));
    }
}

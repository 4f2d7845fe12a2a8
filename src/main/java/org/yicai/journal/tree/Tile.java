package org.yicai.journal.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a tile of hashes or of a bundle of entries (c2sp.org/tlog-tiles).
 *
 * @param level 0 for leaf hashes, each further one 256 times as high; {@link #ENTRIES} for a bundle
 * @param index of the tile in its level
 * @param width hashes or entries in it, 1 to 256
 */
public record Tile(int level, long index, int width) {

    /** Hashes in a full tile. */
    public static final int FULL = 256;

    /** In place of a level: the entries themselves. */
    public static final int ENTRIES = -1;

    private static final Pattern PATH = Pattern.compile("tile/(entries|0|[1-9]|[1-5]\\d|6[0-3])/((?:x\\d{3}/){0,6}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

    /** @throws IllegalArgumentException for what is no address */
    public Tile {
        if (level < ENTRIES || level > 63 || index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("no tile: " + level + " " + index + " " + width);
        }
    }

    public boolean isFull() {
        return width == FULL;
    }

    /** Relative to the log's own address, such as {@code tile/0/x001/234.p/17}. */
    public String path() {
        return folder() + (isFull() ? "" : ".p/" + width);
    }

    /** The address of the full tile in this place. */
    public String folder() {
        var number = new StringBuilder(String.format(Locale.ROOT, "%03d", index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            number.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1000));
        }
        return "tile/" + (level == ENTRIES ? "entries" : String.valueOf(level)) + "/" + number;
    }

    /** The address in such a text; empty when it is none, or not in the one spelling that {@link #path} gives. */
    public static Optional<Tile> parse(String path) {
        var found = PATH.matcher(path);
        if (!found.matches()) {
            return Optional.empty();
        }
        int width = found.group(3) == null ? FULL : Integer.parseInt(found.group(3));
        if (width > FULL) {
            return Optional.empty();
        }
        long index = Long.parseLong(found.group(2).replaceAll("[x/]", ""));
        var tile = new Tile(found.group(1).equals("entries") ? ENTRIES : Integer.parseInt(found.group(1)), index, width);
        return tile.path().equals(path) ? Optional.of(tile) : Optional.empty();
    }

    /** Complete hashes of a level in a tree of this size: its leaves divided by 256 for each level. */
    public static long hashes(int level, long size) {
        return 8 * Math.max(level, 0) > 62 ? 0 : size >> 8 * Math.max(level, 0);
    }

    /** All tiles of one level of a tree, full ones first. */
    public static List<Tile> of(int level, long size) {
        var tiles = new ArrayList<Tile>();
        long hashes = hashes(level, size);
        for (long i = 0; i < hashes / FULL; i++) {
            tiles.add(new Tile(level, i, FULL));
        }
        if (hashes % FULL > 0) {
            tiles.add(new Tile(level, hashes / FULL, (int) (hashes % FULL)));
        }
        return tiles;
    }
}

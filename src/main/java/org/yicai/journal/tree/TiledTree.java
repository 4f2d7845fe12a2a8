package org.yicai.journal.tree;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** A tree of one size read from its tiles; remembers the last few it read. */
public final class TiledTree implements Subtrees {

    private static final int REMEMBERED = 32;
    private final long size;
    private final Function<Tile, byte[]> source;
    private final Map<Tile, byte[]> tiles = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Tile, byte[]> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param source gives a tile's hashes, 32 bytes each; a partial one may be cut from the full one */
    public TiledTree(long size, Function<Tile, byte[]> source) {
        this.size = size;
        this.source = source;
    }

    @Override
    public byte[] complete(int level, long index) {
        int within = level % 8;
        return joined(level / 8, index << within, within);
    }

    /** The root over 2^within hashes of one tile, from {@code first} on. */
    private byte[] joined(int level, long first, int within) {
        if (within == 0) {
            var tile = tile(level, first / Tile.FULL);
            int from = (int) (first % Tile.FULL) * Hashes.LENGTH;
            return Arrays.copyOfRange(tile, from, from + Hashes.LENGTH);
        }
        long half = 1L << (within - 1);
        return Hashes.node(joined(level, first, within - 1), joined(level, first + half, within - 1));
    }

    private byte[] tile(int level, long index) {
        int width = (int) Math.min(Tile.FULL, Tile.hashes(level, size) - index * Tile.FULL);
        return tiles.computeIfAbsent(new Tile(level, index, width), wanted -> {
            var bytes = source.apply(wanted);
            if (bytes.length < wanted.width() * Hashes.LENGTH) {
                throw new IllegalStateException("tile " + wanted.path() + " holds only " + bytes.length + " bytes");
            }
            return bytes;
        });
    }
}

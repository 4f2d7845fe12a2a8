package org.yicai.journal.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Addresses and contents of tiles, with the examples of c2sp.org/tlog-tiles. */
class TileTest {

    @Test
    void a_tree_of_70_000_has_the_tiles_the_specification_says() {
        var lowest = Tile.of(0, 70_000);
        assertThat(lowest).hasSize(274);
        assertThat(lowest.subList(0, 273)).allMatch(Tile::isFull);
        assertThat(lowest.getLast()).isEqualTo(new Tile(0, 273, 112));
        assertThat(Tile.of(1, 70_000)).containsExactly(new Tile(1, 0, 256), new Tile(1, 1, 17));
        assertThat(Tile.of(2, 70_000)).containsExactly(new Tile(2, 0, 1));
        assertThat(Tile.of(3, 70_000)).isEmpty();
        assertThat(Tile.of(0, 256)).containsExactly(new Tile(0, 0, 256));
        assertThat(Tile.of(1, 256)).containsExactly(new Tile(1, 0, 1));
        assertThat(Tile.of(0, 0)).isEmpty();
    }

    @Test
    void an_address_has_one_spelling() {
        assertThat(new Tile(0, 1_234_067, 256).path()).isEqualTo("tile/0/x001/x234/067");
        assertThat(new Tile(Tile.ENTRIES, 273, 112).path()).isEqualTo("tile/entries/273.p/112");
        for (var path : List.of("tile/0/x001/x234/067", "tile/entries/273.p/112", "tile/63/000", "tile/2/999.p/1")) {
            assertThat(Tile.parse(path).orElseThrow().path()).isEqualTo(path);
        }
        for (var path : List.of("tile/0/x000/001", "tile/00/001", "tile/64/001", "tile/0/1", "tile/0/001.p/256", "tile/0/001.p/0", "tile/0/001.p/01", "tile/0/001/002", "tile/0/../001", "tile/-1/001", "tile/0/001.p/999")) {
            assertThat(Tile.parse(path)).as(path).isEmpty();
        }
    }

    @Test
    void a_bundle_gives_back_its_entries() {
        var entries = List.of(new byte[0], new byte[] {1}, new byte[300], new byte[65_535]);
        var bundle = Bundle.of(entries);
        assertThat(bundle.length).isEqualTo(4 * 2 + 1 + 300 + 65_535);
        assertThat(Arrays.copyOfRange(bundle, 5, 7)).containsExactly(1, 44);
        assertThat(Bundle.entries(bundle)).containsExactlyElementsOf(entries);
        assertThatThrownBy(() -> Bundle.entries(Arrays.copyOf(bundle, bundle.length - 1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Bundle.entries(new byte[] {0})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Bundle.of(List.of(new byte[65_536]))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_tree_read_from_its_tiles_has_the_roots_and_proofs_of_the_tree_itself() {
        int size = 70_000;
        var leaves = ProofsTest.leaves(size);
        var plain = Subtrees.of(leaves);
        var tiles = tiles(plain, size);
        var tiled = new TiledTree(size, tiles::get);
        assertThat(tiled.root(0, size)).isEqualTo(plain.root(0, size));
        for (long index : new long[] {0, 255, 256, 65_535, 65_536, 69_999}) {
            assertThat(Verifier.inclusion(index, size, leaves.get((int) index), Proofs.inclusion(tiled, index, size), plain.root(0, size))).isTrue();
        }
        assertThat(Verifier.consistency(65_537, size, plain.root(0, 65_537), plain.root(0, size), Proofs.consistency(tiled, 65_537, size))).isTrue();
    }

    private static Map<Tile, byte[]> tiles(Subtrees tree, long size) {
        var tiles = new HashMap<Tile, byte[]>();
        for (int level = 0; level < 3; level++) {
            for (var tile : Tile.of(level, size)) {
                var hashes = new ArrayList<byte[]>();
                for (int i = 0; i < tile.width(); i++) {
                    hashes.add(tree.complete(8 * level, tile.index() * Tile.FULL + i));
                }
                var bytes = new byte[tile.width() * 32];
                for (int i = 0; i < hashes.size(); i++) {
                    System.arraycopy(hashes.get(i), 0, bytes, 32 * i, 32);
                }
                tiles.put(tile, bytes);
            }
        }
        return tiles;
    }
}

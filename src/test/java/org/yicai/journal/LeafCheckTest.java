package org.yicai.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Two ways to one hash, which have no code in common. */
class LeafCheckTest {

    @Test
    void the_second_way_comes_to_the_hash_of_the_first() {
        var random = new Random(3);
        for (int length : new int[] {0, 1, 511, 512, 513, 4_096, 65_535}) {
            var entry = new byte[length];
            random.nextBytes(entry);
            assertThat(LeafCheck.of(new ByteArrayInputStream(entry))).isEqualTo(Merkle.leaf(entry));
        }
        assertThat(HexFormat.of().formatHex(LeafCheck.of(InputStream.nullInputStream()))).isEqualTo("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    }

    @Test
    void one_bit_more_or_less_is_seen() {
        var entry = "{\"v\":1}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var leaf = Merkle.leaf(entry);
        entry[3] ^= 1;
        assertThat(LeafCheck.of(new ByteArrayInputStream(entry))).isNotEqualTo(leaf);
    }
}

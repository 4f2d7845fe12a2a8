package org.yicai.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tree of RFC 6962 §2.1, against its definition and the reference values of Certificate Transparency's own tests. */
class MerkleTest {

    private static final List<String> INPUTS = List.of(
            "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    @Test
    void roots_are_those_of_the_reference() {
        var tree = new Merkle();
        assertThat(HexFormat.of().formatHex(tree.root())).isEqualTo(EMPTY);
        for (int i = 0; i < INPUTS.size(); i++) {
            tree.append(Merkle.leaf(HexFormat.of().parseHex(INPUTS.get(i))));
            assertThat(HexFormat.of().formatHex(tree.root())).isEqualTo(ROOTS.get(i));
        }
    }

    @Test
    void the_frontier_grows_the_same_tree_as_the_definition() {
        var leaves = new ArrayList<byte[]>();
        var tree = new Merkle();
        for (int i = 0; i < 300; i++) {
            var leaf = Merkle.leaf(("entry " + i).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            leaves.add(leaf);
            tree = new Merkle(tree.size(), tree.frontier());
            tree.append(leaf);
            assertThat(tree.root()).isEqualTo(defined(leaves));
        }
    }

    /** MTH as RFC 6962 §2.1 writes it. */
    private static byte[] defined(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = Integer.highestOneBit(leaves.size() - 1);
        return Merkle.node(defined(leaves.subList(0, k)), defined(leaves.subList(k, leaves.size())));
    }
}

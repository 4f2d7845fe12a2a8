package org.yicai.journal.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Every proof that is made verifies, and no changed one does. */
class ProofsTest {

    private static final int SIZES = 40;
    private final List<byte[]> leaves = leaves(SIZES);
    private final Subtrees tree = Subtrees.of(leaves);

    static List<byte[]> leaves(int size) {
        var leaves = new ArrayList<byte[]>();
        for (int i = 0; i < size; i++) {
            leaves.add(Hashes.leaf(ByteBuffer.allocate(4).putInt(i).array()));
        }
        return leaves;
    }

    @Test
    void every_leaf_of_every_size_is_proved() {
        for (int size = 1; size <= SIZES; size++) {
            for (int index = 0; index < size; index++) {
                var proof = Proofs.inclusion(tree, index, size);
                assertThat(Verifier.inclusion(index, size, leaves.get(index), proof, tree.root(0, size))).isTrue();
                assertThat(Verifier.inclusion(index, size, leaves.get((index + 1) % SIZES), proof, tree.root(0, size))).isFalse();
            }
        }
    }

    @Test
    void every_size_follows_from_every_smaller_one() {
        for (int size = 1; size <= SIZES; size++) {
            for (int before = 1; before <= size; before++) {
                var proof = Proofs.consistency(tree, before, size);
                assertThat(Verifier.consistency(before, size, tree.root(0, before), tree.root(0, size), proof)).isTrue();
                assertThat(Verifier.subtreeConsistency(0, before, size, tree.root(0, before), tree.root(0, size), proof)).as("%d of %d", before, size).isTrue();
            }
        }
    }

    @Test
    void every_subtree_is_a_part_and_holds_its_leaves() {
        for (int from = 0; from < SIZES; from++) {
            for (int to = from + 1; to <= SIZES; to++) {
                if (!Range.isValid(from, to)) {
                    continue;
                }
                for (int size = to; size <= SIZES; size++) {
                    var proof = Proofs.subtreeConsistency(tree, from, to, size);
                    assertThat(Verifier.subtreeConsistency(from, to, size, tree.root(from, to), tree.root(0, size), proof)).as("%d..%d of %d", from, to, size).isTrue();
                }
                for (int index = from; index < to; index++) {
                    assertThat(Verifier.subtreeInclusion(index, from, to, leaves.get(index), Proofs.subtreeInclusion(tree, index, from, to), tree.root(from, to))).isTrue();
                }
            }
        }
    }

    @Test
    void no_changed_proof_is_accepted() {
        var random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            int size = 2 + random.nextInt(SIZES - 1);
            int before = 1 + random.nextInt(size);
            int index = random.nextInt(size);
            var changed = changed(Proofs.inclusion(tree, index, size), random);
            assertThat(Verifier.inclusion(index, size, leaves.get(index), changed, tree.root(0, size))).isFalse();
            var other = changed(Proofs.consistency(tree, before, size), random);
            assertThat(Verifier.consistency(before, size, tree.root(0, before), tree.root(0, size), other)).isFalse();
            assertThat(Verifier.subtreeConsistency(0, before, size, tree.root(0, before), tree.root(0, size), other)).isFalse();
        }
    }

    private static List<byte[]> changed(List<byte[]> proof, Random random) {
        var changed = new ArrayList<>(proof);
        if (changed.isEmpty() || random.nextInt(3) == 0) {
            changed.add(random.nextInt(changed.size() + 1), Hashes.empty());
        } else if (random.nextBoolean()) {
            changed.remove(random.nextInt(changed.size()));
        } else {
            int at = random.nextInt(changed.size());
            var hash = changed.get(at).clone();
            hash[random.nextInt(32)] ^= (byte) (1 << random.nextInt(8));
            changed.set(at, hash);
        }
        return changed;
    }

    @Test
    void from_nothing_there_is_nothing_to_prove() {
        assertThat(Verifier.consistency(0, 3, Hashes.empty(), tree.root(0, 3), List.of())).isFalse();
        assertThat(Verifier.consistency(0, 0, Hashes.empty(), Hashes.empty(), List.of())).isFalse();
        assertThatThrownBy(() -> Proofs.consistency(tree, 0, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_greatest_sizes_overflow_nowhere() {
        assertThat(Range.isValid(0, Long.MAX_VALUE)).isTrue();
        assertThat(Range.isValid(1, Long.MAX_VALUE)).isFalse();
        assertThat(Verifier.inclusion(1, Long.MAX_VALUE, Hashes.empty(), List.of(Hashes.empty()), Hashes.empty())).isFalse();
        assertThat(Verifier.subtreeConsistency(0, Long.MAX_VALUE - 1, Long.MAX_VALUE, Hashes.empty(), Hashes.empty(), List.of(Hashes.empty()))).isFalse();
    }
}

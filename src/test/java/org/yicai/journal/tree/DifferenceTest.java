package org.yicai.journal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** The first changed leaf is named, whatever the size, and nothing when nothing changed. */
class DifferenceTest {

    @Test
    void each_changed_leaf_is_named() {
        for (int size = 1; size <= 70; size++) {
            var kept = ProofsTest.leaves(size);
            assertThat(Difference.first(Subtrees.of(kept), Subtrees.of(kept), size)).isEmpty();
            for (int index = 0; index < size; index++) {
                var changed = new ArrayList<>(kept);
                changed.set(index, Hashes.empty());
                changed.set(size - 1, Hashes.empty());
                assertThat(Difference.first(Subtrees.of(changed), Subtrees.of(kept), size)).hasValue(index);
            }
        }
        assertThat(Difference.first(Subtrees.of(ProofsTest.leaves(0)), Subtrees.of(ProofsTest.leaves(0)), 0)).isEmpty();
    }
}

package org.yicai.journal.tree;

import java.util.List;

/** What proofs are made of: the roots of complete subtrees of one tree, wherever they are kept. */
@FunctionalInterface
public interface Subtrees {

    /**
     * The root over the leaves from {@code index << level} up to {@code (index + 1) << level}, all of which are there.
     *
     * @param level how often leaves were joined, from 0, which is the leaf hash itself, to 62
     */
    byte[] complete(int level, long index);

    /** MTH of RFC 6962 §2.1 over the leaves from..to, not empty; {@code from} begins a subtree, see {@link Range#isValid}. */
    default byte[] root(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            int level = Long.numberOfTrailingZeros(leaves);
            return complete(level, from >> level);
        }
        long middle = from + Long.highestOneBit(leaves - 1);
        return Hashes.node(root(from, middle), root(middle, to));
    }

    /** Over leaf hashes that all lie in memory: for tests and small trees. */
    static Subtrees of(List<byte[]> leaves) {
        return new Subtrees() {
            @Override
            public byte[] complete(int level, long index) {
                return level == 0 ? leaves.get((int) index) : Hashes.node(complete(level - 1, 2 * index), complete(level - 1, 2 * index + 1));
            }
        };
    }
}

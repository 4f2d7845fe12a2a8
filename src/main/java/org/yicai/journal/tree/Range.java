package org.yicai.journal.tree;

/** Which ranges of leaves are subtrees. */
final class Range {

    private Range() {}

    /** Whether from..to is a subtree: {@code from} is a multiple of the least power of two that is not less than the number of leaves. An empty one is. */
    static boolean isValid(long from, long to) {
        if (from < 0 || to < from) {
            return false;
        }
        long leaves = to - from;
        if (leaves <= 1) {
            return true;
        }
        long top = Long.highestOneBit(leaves - 1);
        // twice the highest bit may not fit a long; then only a subtree from 0 on is one
        return top > Long.MAX_VALUE / 4 ? from == 0 : from % (2 * top) == 0;
    }

    /** The greatest power of two smaller than a size of at least 2: where RFC 6962 splits. */
    static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}

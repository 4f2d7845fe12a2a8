package org.yicai.journal.tree;

import java.util.Arrays;
import java.util.OptionalLong;

/** Where two trees part, found on the way down: each step compares one pair of roots, so a million leaves take twenty. */
public final class Difference {

    private Difference() {}

    /**
     * The first leaf that two trees of the same size have otherwise. Both must be whole trees, each hash the one over
     * those below it; files that contradict themselves are found by reading them all.
     *
     * @param kept somebody's own copy of the hashes from earlier
     * @return empty when the trees are the same
     */
    public static OptionalLong first(Subtrees found, Subtrees kept, long size) {
        return size == 0 || same(found, kept, 0, size) ? OptionalLong.empty() : OptionalLong.of(first(found, kept, 0, size));
    }

    private static boolean same(Subtrees found, Subtrees kept, long from, long to) {
        return Arrays.equals(found.root(from, to), kept.root(from, to));
    }

    private static long first(Subtrees found, Subtrees kept, long from, long to) {
        if (to - from == 1) {
            return from;
        }
        long middle = from + Range.split(to - from);
        return same(found, kept, from, middle) ? first(found, kept, middle, to) : first(found, kept, from, middle);
    }
}

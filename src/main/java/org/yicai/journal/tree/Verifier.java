package org.yicai.journal.tree;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Verifies proofs; anything that is not exactly the proof of these values is false, never an exception. */
public final class Verifier {

    private Verifier() {}

    /**
     * RFC 9162 §2.1.3.2: the leaf stands at this index of the tree with this root.
     *
     * @param leaf its hash, 32 bytes
     */
    public static boolean inclusion(long index, long size, byte[] leaf, List<byte[]> proof, byte[] root) {
        if (index < 0 || index >= size || leaf.length != Hashes.LENGTH || !areHashes(proof)) {
            return false;
        }
        long node = index;
        long last = size - 1;
        var hash = leaf;
        for (var other : proof) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hashes.node(other, hash);
                while (node != 0 && (node & 1) == 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hashes.node(hash, other);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /**
     * RFC 9162 §2.1.4.2: the tree of {@code size} only appended to the one of {@code before}.
     * From size 0 no proof is accepted, the empty one included: everything follows from nothing, so it would show
     * nothing. An endpoint that lets a witness begin (c2sp.org/tlog-witness, {@code old 0}) treats that case by itself.
     */
    public static boolean consistency(long before, long size, byte[] rootBefore, byte[] root, List<byte[]> proof) {
        if (before < 1 || before > size || !areHashes(proof)) {
            return false;
        }
        if (before == size) {
            return proof.isEmpty() && Arrays.equals(rootBefore, root);
        }
        boolean known = Long.bitCount(before) == 1;
        if (proof.isEmpty() && !known) {
            return false;
        }
        var climb = new Climb(before, size, known ? rootBefore : proof.getFirst());
        for (var other : known ? proof : proof.subList(1, proof.size())) {
            if (!climb.take(other)) {
                return false;
            }
        }
        return climb.last == 0 && Arrays.equals(climb.early, rootBefore) && Arrays.equals(climb.late, root);
    }

    /** The two roots as they grow along a consistency proof. */
    private static final class Climb {

        private long node;
        private long last;
        private byte[] early;
        private byte[] late;

        Climb(long before, long size, byte[] first) {
            node = before - 1;
            last = size - 1;
            while ((node & 1) == 1) {
                up();
            }
            early = first;
            late = first;
        }

        boolean take(byte[] other) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                early = Hashes.node(other, early);
                late = Hashes.node(other, late);
                while (node != 0 && (node & 1) == 0) {
                    up();
                }
            } else {
                late = Hashes.node(late, other);
            }
            up();
            return true;
        }

        private void up() {
            node >>= 1;
            last >>= 1;
        }
    }

    /** The leaf stands at this index, counted in the whole tree, of the subtree from..to with this root. */
    public static boolean subtreeInclusion(long index, long from, long to, byte[] leaf, List<byte[]> proof, byte[] root) {
        return Range.isValid(from, to) && index >= from && index < to && inclusion(index - from, to - from, leaf, proof, root);
    }

    /**
     * The subtree from..to is a part of the tree of {@code size}. An empty subtree has the root of an empty tree and an
     * empty proof, and is a part of every tree, whatever its root.
     */
    public static boolean subtreeConsistency(long from, long to, long size, byte[] subtreeRoot, byte[] root, List<byte[]> proof) {
        if (!Range.isValid(from, to) || to > size || !areHashes(proof)) {
            return false;
        }
        if (from == to) {
            return proof.isEmpty() && Arrays.equals(subtreeRoot, Hashes.empty());
        }
        var found = new Descent(proof, subtreeRoot).into(from, to, 0, size, proof.size(), true);
        return found != null && Arrays.equals(found.part, subtreeRoot) && Arrays.equals(found.whole, root);
    }

    /** The roots of the part and of the range around it, as far as both are rebuilt. */
    private record Pair(byte[] part, byte[] whole) {}

    /** Goes the way of the definition from the top; every level takes the last hash that is left. */
    private record Descent(List<byte[]> proof, byte[] given) {

        /** @param left hashes of the proof that belong below; null when they are too few or too many */
        @Nullable Pair into(long from, long to, long low, long high, int left, boolean known) {
            if (from == low && to == high) {
                if (left != (known ? 0 : 1)) {
                    return null;
                }
                var root = known ? given : proof.getFirst();
                return new Pair(root, root);
            }
            if (left == 0) {
                return null;
            }
            var other = proof.get(left - 1);
            long middle = low + Range.split(high - low);
            if (to <= middle) {
                var below = into(from, to, low, middle, left - 1, known);
                return below == null ? null : new Pair(below.part, Hashes.node(below.whole, other));
            }
            boolean across = from < middle;
            var below = into(across ? middle : from, to, middle, high, left - 1, known && !across);
            return below == null ? null : new Pair(across ? Hashes.node(other, below.part) : below.part, Hashes.node(other, below.whole));
        }
    }

    private static boolean areHashes(List<byte[]> proof) {
        return proof.stream().allMatch(each -> each.length == Hashes.LENGTH);
    }
}

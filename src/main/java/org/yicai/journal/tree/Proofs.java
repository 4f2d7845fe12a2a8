package org.yicai.journal.tree;

import java.util.ArrayList;
import java.util.List;

/** Makes proofs, each as the definitions write it: from the bottom of the tree to its top. */
public final class Proofs {

    private Proofs() {}

    /**
     * PATH of RFC 6962 §2.1.1.
     *
     * @param index of the leaf, from 0
     * @param size leaves of the tree, more than the index
     * @throws IllegalArgumentException when there is no such leaf
     */
    public static List<byte[]> inclusion(Subtrees tree, long index, long size) {
        return subtreeInclusion(tree, index, 0, size);
    }

    /**
     * PROOF of RFC 6962 §2.1.2.
     *
     * @param before size of the earlier tree, at least 1: from nothing anything follows, so there is nothing to prove
     * @throws IllegalArgumentException for a size of 0 or one above {@code size}
     */
    public static List<byte[]> consistency(Subtrees tree, long before, long size) {
        if (before < 1 || before > size) {
            throw new IllegalArgumentException("no proof leads from " + before + " leaves to " + size);
        }
        return subtreeConsistency(tree, 0, before, size);
    }

    /** That a leaf stands in the subtree from..to. @throws IllegalArgumentException when that is no subtree or the leaf is outside */
    public static List<byte[]> subtreeInclusion(Subtrees tree, long index, long from, long to) {
        if (!Range.isValid(from, to) || index < from || index >= to) {
            throw new IllegalArgumentException("leaf " + index + " is not in a subtree " + from + ".." + to);
        }
        var proof = new ArrayList<byte[]>();
        path(tree, index, from, to, proof);
        return proof;
    }

    /** That the subtree from..to, not empty, is a part of the tree of {@code size}. @throws IllegalArgumentException when it is none */
    public static List<byte[]> subtreeConsistency(Subtrees tree, long from, long to, long size) {
        if (!Range.isValid(from, to) || from == to || to > size) {
            throw new IllegalArgumentException(from + ".." + to + " is no subtree of " + size + " leaves");
        }
        var proof = new ArrayList<byte[]>();
        part(tree, new Part(from, to, true), 0, size, proof);
        return proof;
    }

    private static void path(Subtrees tree, long index, long from, long to, List<byte[]> proof) {
        if (to - from == 1) {
            return;
        }
        long middle = from + Range.split(to - from);
        if (index < middle) {
            path(tree, index, from, middle, proof);
            proof.add(tree.root(middle, to));
        } else {
            path(tree, index, middle, to, proof);
            proof.add(tree.root(from, middle));
        }
    }

    /** What is looked for on the way down; {@code known} while its root is the one whoever asks already has. */
    private record Part(long from, long to, boolean known) {}

    private static void part(Subtrees tree, Part part, long from, long to, List<byte[]> proof) {
        if (part.from == from && part.to == to) {
            if (!part.known) {
                proof.add(tree.root(from, to));
            }
            return;
        }
        long middle = from + Range.split(to - from);
        if (part.to <= middle) {
            part(tree, part, from, middle, proof);
            proof.add(tree.root(middle, to));
        } else if (part.from >= middle) {
            part(tree, part, middle, to, proof);
            proof.add(tree.root(from, middle));
        } else {
            part(tree, new Part(middle, part.to, false), middle, to, proof);
            proof.add(tree.root(from, middle));
        }
    }
}

package org.yicai.journal;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The Merkle tree of RFC 6962 §2.1, kept as its frontier: the roots of the complete subtrees, largest first.
 * Appending touches as many hashes as the size has trailing one bits.
 */
final class Merkle {

    private final List<byte[]> frontier = new ArrayList<>();
    private long size;

    Merkle() {}

    /** @param size leaves so far; @param frontier what {@link #frontier()} gave for that size */
    Merkle(long size, byte[] frontier) {
        if (frontier.length != 32 * Long.bitCount(size)) {
            throw new IllegalArgumentException("a frontier of " + frontier.length + " bytes for " + size + " leaves");
        }
        this.size = size;
        for (int from = 0; from < frontier.length; from += 32) {
            this.frontier.add(Arrays.copyOfRange(frontier, from, from + 32));
        }
    }

    void append(byte[] leaf) {
        var hash = leaf;
        for (long bit = size; (bit & 1) == 1; bit >>= 1) {
            hash = node(frontier.removeLast(), hash);
        }
        frontier.add(hash);
        size++;
    }

    long size() {
        return size;
    }

    byte[] frontier() {
        var bytes = new ByteArrayOutputStream();
        frontier.forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    /** MTH of all leaves; of no leaves SHA-256 of nothing. */
    byte[] root() {
        if (frontier.isEmpty()) {
            return sha256();
        }
        var hash = frontier.getLast();
        for (int i = frontier.size() - 2; i >= 0; i--) {
            hash = node(frontier.get(i), hash);
        }
        return hash;
    }

    static byte[] leaf(byte[] entry) {
        return sha256(new byte[] {0}, entry);
    }

    static byte[] node(byte[] left, byte[] right) {
        return sha256(new byte[] {1}, left, right);
    }

    static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

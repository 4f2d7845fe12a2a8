package org.yicai.journal.tree;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;

/** The three hashes of RFC 6962 §2.1, each 32 bytes of SHA-256. */
public final class Hashes {

    /** Bytes of a hash. */
    public static final int LENGTH = 32;

    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Hashes::digest);

    private Hashes() {}

    /** SHA-256(0x00 || entry). */
    public static byte[] leaf(byte[] entry) {
        var digest = DIGEST.get();
        digest.update((byte) 0);
        return digest.digest(entry);
    }

    /** SHA-256(0x01 || left || right). */
    public static byte[] node(byte[] left, byte[] right) {
        var digest = DIGEST.get();
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    /** The root of a tree without leaves: SHA-256 of nothing. */
    public static byte[] empty() {
        return DIGEST.get().digest();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }
}

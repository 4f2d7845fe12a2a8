package org.yicai.journal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The second way to a leaf hash, for what is about to be signed. It shares nothing with {@link Merkle}, so that a fault
 * there does not confirm itself: one wrong leaf hash would make a log unverifiable for ever, as Yeti 2022's did.
 */
final class LeafCheck {

    private LeafCheck() {}

    /** SHA-256 over a zero byte and what the stream gives until its end. */
    static byte[] of(InputStream entry) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update((byte) 0x00);
            var piece = new byte[512];
            for (int read = entry.read(piece); read >= 0; read = entry.read(piece)) {
                sha.update(piece, 0, read);
            }
            return sha.digest();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}

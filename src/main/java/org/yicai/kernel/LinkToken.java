package org.yicai.kernel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret part of a personal link. Whoever has it may use the link; what is kept of it is its hash alone. */
public final class LinkToken {

    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private LinkToken() {}

    /** A new one: 128 random bits in 22 characters that an address may hold. */
    public static String next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** SHA-256 of the text, whatever somebody sent: 128 random bits need no more than a plain hash. */
    public static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package org.yicai.activity.attendance;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes that change every thirty seconds (RFC 6238): six digits, HMAC-SHA-256. */
final class RotatingCode {

    static final int SECONDS = 30;
    private static final int MODULUS = 1_000_000;

    private RotatingCode() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }

    /** RFC 4226 §5.3: four bytes of the HMAC from where its last half byte says, without the sign, and of that the last six digits. */
    static String of(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            var hash = ByteBuffer.wrap(mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array()));
            int number = hash.getInt(hash.get(hash.capacity() - 1) & 0xF) & 0x7FFF_FFFF;
            return "%06d".formatted(number % MODULUS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

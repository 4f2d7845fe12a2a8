package org.yicai.party.signin;

import dev.samstevens.totp.code.CodeGenerator;
import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.code.HashingAlgorithm;
import dev.samstevens.totp.exceptions.CodeGenerationException;
import dev.samstevens.totp.secret.DefaultSecretGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;

/** Codes that change every 30 seconds (RFC 6238): six digits, HMAC-SHA1, as every telephone's app can do. */
final class Totp {

    private static final int SECONDS = 30;
    private static final int LETTERS = 32;
    private static final CodeGenerator CODES = new DefaultCodeGenerator(HashingAlgorithm.SHA1, 6);

    private Totp() {}

    /** 160 random bits in 32 letters of Base32. */
    static String secret() {
        return new DefaultSecretGenerator(LETTERS).generate();
    }

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }

    /**
     * The time step whose code this is: the one of now, the one before or the one after, for clocks that are a little off.
     *
     * @param after steps up to this one have been used and do not count again (RFC 6238 §5.2)
     */
    static OptionalLong matching(String secret, String code, Instant now, long after) {
        long current = step(now);
        for (long step = Math.max(current - 1, after + 1); step <= current + 1; step++) {
            if (MessageDigest.isEqual(code(secret, step).getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    static String code(String secret, long step) {
        try {
            return CODES.generate(secret, step);
        } catch (CodeGenerationException noSecret) {
            throw new IllegalStateException(noSecret);
        }
    }

    /** What the QR code says to the app. */
    static String uri(String issuer, String account, String secret) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(account) + "?secret=" + secret + "&issuer=" + encoded(issuer);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

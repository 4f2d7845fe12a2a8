package org.yicai.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Proves that what comes back by text message comes from the gateway: signed in the manner of Standard Webhooks, with the
 * secret that also signs what goes out (YICAI_SMS_SECRET).
 */
@Component
public class ReplySignature {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private final MessageSettings settings;
    private final Clock clock;

    ReplySignature(MessageSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Whether the gateway said this, a moment ago; false when no secret is set up, and for anything missing.
     *
     * @param id the header webhook-id
     * @param timestamp the header webhook-timestamp, seconds
     * @param signatures the header webhook-signature: one or several "v1,…" with blanks between them
     */
    public boolean fits(@Nullable String id, @Nullable String timestamp, @Nullable String signatures, byte[] body) {
        if (settings.smsSecret().isEmpty() || id == null || timestamp == null || signatures == null || !timestamp.matches("\\d{1,12}")) {
            return false;
        }
        if (Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp)) > TOLERANCE.toSeconds()) {
            return false;
        }
        var expected = bytes("v1," + HttpGateway.signature(settings.smsSecret(), id + "." + timestamp + "." + new String(body, StandardCharsets.UTF_8)));
        for (var each : signatures.split(" ")) {
            if (MessageDigest.isEqual(expected, bytes(each))) {
                return true;
            }
        }
        return false;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

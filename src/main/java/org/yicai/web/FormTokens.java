package org.yicai.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Keys;

/**
 * One-time form tokens. A token is bound to the session or to the visitor's cookie, so another site cannot send the
 * form (CSRF), and it is used once, in the transaction of the command itself, so a double tap is one action.
 */
@Component
class FormTokens {

    private static final Duration LIFE = Duration.ofHours(24);
    private static final int MAC = 16;
    private final Keys keys;
    private final Clock clock;
    private final JdbcClient sql;

    FormTokens(Keys keys, Clock clock, JdbcClient sql) {
        this.keys = keys;
        this.clock = clock;
        this.sql = sql;
    }

    /** @param owner the session or visitor that will send the form */
    String make(String owner) {
        var use = UUID.randomUUID();
        var body = ByteBuffer.allocate(24)
                .putLong(use.getMostSignificantBits())
                .putLong(use.getLeastSignificantBits())
                .putLong(clock.instant().plus(LIFE).getEpochSecond())
                .array();
        var token = ByteBuffer.allocate(24 + MAC).put(body).put(mac(owner, body)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The one use this token stands for; null when it is forged, somebody else's or too old. */
    @Nullable UUID read(String token, String owner) {
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length != 24 + MAC) {
                return null;
            }
            var body = Arrays.copyOf(bytes, 24);
            var fresh = ByteBuffer.wrap(body, 16, 8).getLong() > clock.instant().getEpochSecond();
            var own = keys.verify("form", owned(owner, body), Arrays.copyOfRange(bytes, 24, bytes.length));
            var ids = ByteBuffer.wrap(body);
            return fresh && own ? new UUID(ids.getLong(), ids.getLong()) : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    /**
     * Uses the token up. A second tap waits here for the first one's transaction and then learns where it went.
     *
     * @return false when it was used before
     */
    boolean use(UUID token) {
        // by day, which is enough for clearing them away: the moment would say when an anonymous form was sent
        return sql.sql("insert into web.form_use (token, used_at) values (:token, :at) on conflict do nothing")
                        .param("token", token)
                        .param("at", clock.instant().truncatedTo(ChronoUnit.DAYS).atOffset(java.time.ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void leadsTo(UUID token, String location) {
        sql.sql("update web.form_use set location = :location where token = :token")
                .param("token", token)
                .param("location", location)
                .update();
    }

    @Nullable String ledTo(UUID token) {
        return sql.sql("select location from web.form_use where token = :token")
                .param("token", token)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private byte[] mac(String owner, byte[] body) {
        return Arrays.copyOf(keys.sign("form", owned(owner, body)), MAC);
    }

    private static byte[] owned(String owner, byte[] body) {
        var name = owner.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(body.length + name.length).put(body).put(name).array();
    }
}

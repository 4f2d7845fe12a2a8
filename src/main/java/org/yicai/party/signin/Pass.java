package org.yicai.party.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Keys;
import org.yicai.kernel.PersonId;

/** The signed cookies: one proves a session, one that the password was right and only the second step is missing. */
@Component
class Pass {

    static final String SESSION = "yicai_session";
    static final String STEP = "yicai_step";

    /** How long somebody may look for the telephone. */
    static final Duration STEP_LIFE = Duration.ofMinutes(10);

    private static final String KEY = "session";
    private final Keys keys;
    private final Clock clock;

    Pass(Keys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** What the session's cookie holds: its id and its end. */
    String session(UUID id, Instant ends) {
        return signed(ByteBuffer.allocate(24).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).putLong(ends.getEpochSecond()));
    }

    /** The session that the request proves; null for none, a forged one or one past its end. */
    @Nullable UUID session(HttpServletRequest request) {
        var body = read(request, SESSION, 24);
        if (body == null) {
            return null;
        }
        var id = new UUID(body.getLong(), body.getLong());
        return body.getLong() > clock.instant().getEpochSecond() ? id : null;
    }

    /**
     * Somebody between the two steps: signed in nowhere yet.
     *
     * @param authVersion ends the step when the password or the sessions are ended meanwhile
     * @param length of the session to come
     */
    record Pending(PersonId person, int authVersion, Duration length) {}

    String pending(Pending pending) {
        var id = pending.person().value();
        return signed(ByteBuffer.allocate(36)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putInt(pending.authVersion())
                .putLong(pending.length().toSeconds())
                .putLong(clock.instant().plus(STEP_LIFE).getEpochSecond()));
    }

    @Nullable Pending pending(HttpServletRequest request) {
        var body = read(request, STEP, 36);
        if (body == null) {
            return null;
        }
        var pending = new Pending(new PersonId(new UUID(body.getLong(), body.getLong())), body.getInt(), Duration.ofSeconds(body.getLong()));
        return body.getLong() > clock.instant().getEpochSecond() ? pending : null;
    }

    /** Hands a cookie out; a length of zero takes it back. */
    static void give(String name, String value, Duration length, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name, value).path("/").httpOnly(true).secure(request.isSecure()).sameSite("Lax").maxAge(length).build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    static @Nullable String cookie(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        return cookies == null ? null : Arrays.stream(cookies).filter(each -> each.getName().equals(name)).map(Cookie::getValue).findFirst().orElse(null);
    }

    private String signed(ByteBuffer body) {
        return keys.token(KEY, body.array());
    }

    /** The body of a cookie that we signed; bodies of different cookies differ in length, so none passes for another. */
    private @Nullable ByteBuffer read(HttpServletRequest request, String name, int length) {
        var value = cookie(request, name);
        var body = value == null ? null : keys.body(KEY, value, length);
        return body == null ? null : ByteBuffer.wrap(body);
    }
}

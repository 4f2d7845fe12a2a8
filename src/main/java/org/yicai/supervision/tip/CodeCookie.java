package org.yicai.supervision.tip;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.yicai.kernel.Receipt;

/** Carries a code from the form to the page that shows it once, and nowhere else. */
final class CodeCookie {

    private static final String NAME = "yicai_tip";
    private static final String PAGE = "/tips/sent";
    private static final Duration LIFE = Duration.ofMinutes(5);

    void keep(Receipt code, HttpServletRequest request, HttpServletResponse response) {
        set(code.code(), LIFE, request, response);
    }

    /** @return null when there is none, or it was shown before */
    @Nullable Receipt take(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        var cookies = request.getCookies();
        for (var each : cookies == null ? new Cookie[0] : cookies) {
            if (each.getName().equals(NAME)) {
                set("", Duration.ZERO, request, response);
                return Receipt.read(each.getValue());
            }
        }
        return null;
    }

    private static void set(String value, Duration life, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(NAME, value).path(PAGE).httpOnly(true).secure(request.isSecure()).sameSite("Strict").maxAge(life);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}

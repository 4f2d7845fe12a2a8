package org.yicai.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;

/** Reads from a request who looks and how, and makes the {@link View} of it. */
@Component
class Visit {

    private static final SecureRandom RANDOM = new SecureRandom();
    private final Who who;
    private final Words words;
    private final Assets assets;
    private final FormTokens tokens;
    private final Clock clock;
    private final ZoneId zone;
    private final Address site;

    // seven: everything a template may ask comes from here
    Visit(Who who, Words words, Assets assets, FormTokens tokens, Clock clock, ZoneId zone, Address site) {
        this.who = who;
        this.words = words;
        this.assets = assets;
        this.tokens = tokens;
        this.clock = clock;
        this.zone = zone;
        this.site = site;
    }

    Actor actor(HttpServletRequest request) {
        if (request.getAttribute("yicai.actor") instanceof Actor known) {
            return known;
        }
        var actor = who.is(request);
        request.setAttribute("yicai.actor", actor);
        return actor;
    }

    View view(HttpServletRequest request, HttpServletResponse response) {
        var actor = actor(request);
        var language = "en".equals(cookie(request, "yicai_lang")) ? "en" : "zh";
        return new View(
                language,
                "elder".equals(cookie(request, "yicai_mode")),
                actor,
                address(request),
                who.name(actor.subdistrict(), language),
                who.phone(actor.subdistrict()),
                notice(request),
                (String) request.getAttribute("yicai.nonce"),
                zone,
                LocalDate.now(clock.withZone(zone)),
                site.of(request, ""),
                words,
                assets,
                () -> tokens.make(owner(request, response)));
    }

    /** The session, or a visitor's cookie that is handed out with the first form. */
    String owner(HttpServletRequest request, HttpServletResponse response) {
        var session = who.session(request);
        if (!session.isEmpty()) {
            return session;
        }
        var visitor = cookie(request, "yicai_visitor");
        if (visitor == null && request.getAttribute("yicai.visitor") instanceof String justMade) {
            visitor = justMade;
        }
        if (visitor == null) {
            var bytes = new byte[16];
            RANDOM.nextBytes(bytes);
            visitor = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            request.setAttribute("yicai.visitor", visitor);
            remember(request, response, "yicai_visitor", visitor, 1);
        }
        return visitor;
    }

    private static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private @Nullable String notice(HttpServletRequest request) {
        String key;
        try {
            key = request.getParameter("done");
        } catch (IllegalStateException unreadableForm) {
            return null; // the page about it has no other notice
        }
        return key != null && key.contains(".done.") && words.has(key) ? key : null;
    }

    static @Nullable String cookie(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        for (Cookie each : cookies == null ? new Cookie[0] : cookies) {
            if (each.getName().equals(name)) {
                return each.getValue();
            }
        }
        return null;
    }

    static void remember(HttpServletRequest request, HttpServletResponse response, String name, String value, int days) {
        var cookie = ResponseCookie.from(name, value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(java.time.Duration.ofDays(days));
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}

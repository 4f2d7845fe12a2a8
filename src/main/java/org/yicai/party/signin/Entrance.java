package org.yicai.party.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.yicai.kernel.PersonId;
import org.yicai.web.Redirect;

/** The one door in: whoever has proved who they are gets a session here. */
@Component
class Entrance {

    private final Sessions sessions;

    Entrance(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Begins a session and leads on to an address of this site. */
    Redirect enter(PersonId person, Duration length, String to, HttpServletRequest request, HttpServletResponse response) {
        give(Sessions.COOKIE, sessions.begin(person, length), length, request, response);
        return Redirect.to(Redirect.own(to, "/work"));
    }

    void leave(HttpServletRequest request, HttpServletResponse response) {
        sessions.revoke(request);
        give(Sessions.COOKIE, "", Duration.ZERO, request, response);
    }

    private static void give(String name, String value, Duration length, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(name, value).path("/").httpOnly(true).secure(request.isSecure()).sameSite("Lax").maxAge(length).build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}

package org.yicai.party.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.yicai.kernel.PersonId;
import org.yicai.web.Redirect;

/** The one door in: whoever has proved who they are, by password, code or invitation, comes through here. */
@Component
class Entrance {

    private final Sessions sessions;
    private final SecondFactors factors;
    private final Pass pass;

    Entrance(Sessions sessions, SecondFactors factors, Pass pass) {
        this.sessions = sessions;
        this.factors = factors;
        this.pass = pass;
    }

    /** Begins a session and leads on to an address of this site; to the second step first, where there is one. */
    Redirect enter(PersonId person, Duration length, String to, HttpServletRequest request, HttpServletResponse response) {
        var version = factors.versionToPass(person);
        if (version.isEmpty()) {
            return begin(person, length, to, request, response);
        }
        Pass.give(Pass.STEP, pass.pending(new Pass.Pending(person, version.get(), length)), Pass.STEP_LIFE, request, response);
        return Redirect.to("/sign-in/second?to=" + URLEncoder.encode(Redirect.own(to, "/work"), StandardCharsets.UTF_8));
    }

    /** Begins a session for somebody who has passed every step. */
    Redirect begin(PersonId person, Duration length, String to, HttpServletRequest request, HttpServletResponse response) {
        Pass.give(Pass.SESSION, sessions.begin(person, length, request), length, request, response);
        Pass.give(Pass.STEP, "", Duration.ZERO, request, response);
        return Redirect.to(Redirect.own(to, "/work"));
    }

    void leave(HttpServletRequest request, HttpServletResponse response) {
        sessions.revoke(request);
        Pass.give(Pass.SESSION, "", Duration.ZERO, request, response);
    }
}

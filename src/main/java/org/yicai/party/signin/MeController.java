package org.yicai.party.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** My account: who I am here, where I am signed in, and how to end that. */
@Controller
class MeController {

    private final Self self;
    private final Sessions sessions;
    private final Pass pass;
    private final PasswordChange change;

    MeController(Self self, Sessions sessions, Pass pass, PasswordChange change) {
        this.self = self;
        this.sessions = sessions;
        this.pass = pass;
        this.change = change;
    }

    @GetMapping("/me")
    MePage show(Fields in, Actor actor, HttpServletRequest request) {
        var me = actor.requirePerson();
        return new MePage(in, self.of(me), self.appointments(actor.subdistrict(), me), sessions.of(me), pass.session(request));
    }

    @PostMapping("/me/session-endings")
    Answer end(Fields in, Actor actor, HttpServletRequest request) {
        var session = in.id("session");
        if (in.ok() && !sessions.end(actor.requirePerson(), session)) {
            in.refuse("session", "party.finding.session-ended");
        }
        return in.ok() ? Redirect.to("/me").saying("party.done.session-ended") : show(in, actor, request);
    }

    @PostMapping("/me/sessions-ended")
    Redirect endOthers(Actor actor, HttpServletRequest request) {
        sessions.endOthers(actor.requirePerson(), request);
        return Redirect.to("/me").saying("party.done.sessions-ended");
    }

    @PostMapping("/me/password")
    Answer change(Fields in, Actor actor, HttpServletRequest request, HttpServletResponse response) {
        change.read(in, actor, self.of(actor.requirePerson()));
        return in.ok() ? change.made(in, actor, request, response).saying("party.done.password") : show(in, actor, request);
    }
}

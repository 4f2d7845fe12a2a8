package org.yicai.party.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Finding;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Somebody who knows the old password chooses another one. */
@Component
class PasswordChange {

    private final SignIns signIns;
    private final Credentials credentials;
    private final Entrance entrance;

    PasswordChange(SignIns signIns, Credentials credentials, Entrance entrance) {
        this.signIns = signIns;
        this.credentials = credentials;
        this.entrance = entrance;
    }

    /** Reads the fields "old", "password" and "again"; wrong tries at the old one count as they do when signing in. */
    void read(Fields in, Actor actor, Self.Row me) {
        var old = in.text("old", PasswordRules.LONGEST);
        PasswordRules.read(in, actor.name(), me.phone());
        if (in.ok()) {
            check(in, "old", old, me);
        }
    }

    /** Whether the field holds the password that is valid now; else a finding. */
    void check(Fields in, String field, String password, Self.Row me) {
        var outcome = signIns.byPassword(me.phone(), password);
        if (outcome.person() == null) {
            var wrong = outcome.finding().key().equals("party.finding.password");
            in.refuse(new Finding(field, wrong ? "party.finding.password-old" : outcome.finding().key(), outcome.finding().args()));
        }
    }

    /** Every session ends, this one too; a new one begins here. */
    Redirect made(Fields in, Actor actor, HttpServletRequest request, HttpServletResponse response) {
        credentials.set(actor, actor.requirePerson(), in.text("password", PasswordRules.LONGEST));
        return entrance.begin(actor.requirePerson(), Sessions.STAFF, "/me", request, response);
    }
}

package org.yicai.party.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.PersonId;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;
import org.yicai.web.Words;

/** Switching one's second factor on and off. */
@Controller
class SecondFactorController {

    static final String PATH = "/me/second-factor";

    private final SecondFactors factors;
    private final FactorLog log;
    private final Self self;
    private final PasswordChange passwords;
    private final Presence presence;
    private final Words words;
    private final Clock clock;

    // seven: what is kept, what is journalled, who asks, the password once more, whether it must be, its name, and when
    SecondFactorController(SecondFactors factors, FactorLog log, Self self, PasswordChange passwords, Presence presence, Words words, Clock clock) {
        this.factors = factors;
        this.log = log;
        this.self = self;
        this.passwords = passwords;
        this.presence = presence;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(PATH)
    FactorPage show(Fields in, Actor actor, HttpServletRequest request) {
        var me = actor.requirePerson();
        var row = self.of(me);
        var standing = factors.standing(me).orElse(null);
        return new FactorPage(in, standing, presence.first(request) != null, row.password(), standing == null ? offer(in, me, row) : null);
    }

    /** The secret the form carried, so that a wrong code does not change the picture; else a new one. */
    private FactorPage.Offer offer(Fields in, PersonId me, Self.Row row) {
        var known = factors.unwrapped(me, in.typed("secret"));
        var secret = known == null ? Totp.secret() : known;
        var account = row.phone() == null ? row.name() : row.phone();
        return new FactorPage.Offer(secret, factors.wrapped(me, secret), Totp.uri(words.say("zh", "web.name"), account, secret));
    }

    @PostMapping(PATH)
    Answer add(Fields in, Actor actor, HttpServletRequest request) {
        var me = actor.requirePerson();
        var secret = factors.unwrapped(me, in.typed("secret"));
        var code = in.text("code", 8).replace(" ", "");
        if (secret == null) {
            in.refuse("code", "party.finding.second-anew");
        }
        var step = in.ok() ? Totp.matching(secret, code, clock.instant(), 0) : java.util.OptionalLong.empty();
        if (in.ok() && step.isEmpty()) {
            in.refuse("code", "party.finding.second-code");
        }
        if (!in.ok()) {
            return show(in, actor, request);
        }
        factors.add(me, secret, step.getAsLong());
        log.added(actor);
        return Redirect.to(PATH + "/codes");
    }

    /** The recovery codes, for some minutes after they were made; afterwards nothing is left to look at. */
    @GetMapping(PATH + "/codes")
    Answer codes(Actor actor) {
        var codes = factors.codes(actor.requirePerson());
        return codes.isEmpty() ? Redirect.to(PATH) : new RecoveryCodesPage(codes);
    }

    @PostMapping(PATH + "/codes-kept")
    Redirect kept(Actor actor) {
        factors.hideCodes(actor.requirePerson());
        return Redirect.to("/me").saying("party.done.second-on");
    }

    @PostMapping(PATH + "/removal")
    Answer remove(Fields in, Actor actor, HttpServletRequest request) {
        var me = actor.requirePerson();
        var row = self.of(me);
        var code = in.text("code", 8).replace(" ", "");
        if (row.password()) {
            var password = in.text("password", PasswordRules.LONGEST);
            if (in.ok()) {
                passwords.check(in, "password", password, row);
            }
        }
        if (in.ok()) {
            factors.pass(me, code).ifPresent(in::refuse);
        }
        if (!in.ok()) {
            return show(in, actor, request);
        }
        factors.remove(me);
        log.removed(actor);
        return Redirect.to("/me").saying("party.done.second-off");
    }
}

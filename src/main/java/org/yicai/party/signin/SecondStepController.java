package org.yicai.party.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Redirect;

/** After the password: six digits from the telephone, or a recovery code when it is lost. */
@Controller
class SecondStepController {

    private final SecondFactors factors;
    private final Pass pass;
    private final Entrance entrance;
    private final FactorLog log;

    SecondStepController(SecondFactors factors, Pass pass, Entrance entrance, FactorLog log) {
        this.factors = factors;
        this.pass = pass;
        this.entrance = entrance;
        this.log = log;
    }

    @OpenToAll
    @GetMapping("/sign-in/second")
    Answer ask(Fields in, HttpServletRequest request) {
        return pending(request) == null ? Redirect.to("/sign-in") : new SecondStepPage(in);
    }

    @OpenToAll
    @PostMapping("/sign-in/second")
    Answer enter(Fields in, Actor visitor, HttpServletRequest request, HttpServletResponse response) {
        var pending = pending(request);
        if (pending == null) {
            in.refuse("", "party.finding.second-late");
            return new SecondStepPage(in);
        }
        var recovery = in.optional("recovery", 40);
        if (in.ok() && !recovery.isEmpty()) {
            factors.passByRecovery(pending.person(), recovery).ifPresent(in::refuse);
        } else {
            var code = in.text("code", 8).replace(" ", "");
            if (in.ok()) {
                factors.pass(pending.person(), code).ifPresent(in::refuse);
            }
        }
        if (!in.ok()) {
            return new SecondStepPage(in);
        }
        if (!recovery.isEmpty()) {
            log.recoveryCodeUsed(new Actor(pending.person(), "", visitor.subdistrict(), Set.of()));
        }
        return entrance.begin(pending.person(), pending.length(), in.typed("to"), request, response);
    }

    /** Null also when the password was changed or the sessions were ended since the first step. */
    private Pass.@Nullable Pending pending(HttpServletRequest request) {
        var pending = pass.pending(request);
        return pending != null && factors.versionToPass(pending.person()).filter(version -> version == pending.authVersion()).isPresent() ? pending : null;
    }
}

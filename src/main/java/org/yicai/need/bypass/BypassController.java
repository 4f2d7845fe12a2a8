package org.yicai.need.bypass;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.need.Bypass;
import org.yicai.need.Need;
import org.yicai.need.NeedAccess;
import org.yicai.need.NeedId;
import org.yicai.need.Needs;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Whoever came upon something that is not for neighbours hands it to named staff; they give back what was not. */
@Controller
class BypassController {

    private final Needs needs;
    private final Bypasses bypasses;
    private final NeedAccess access;

    BypassController(Needs needs, Bypasses bypasses, NeedAccess access) {
        this.needs = needs;
        this.bypasses = bypasses;
        this.access = access;
    }

    @PostMapping("/triage/{id}/bypass")
    Answer set(@PathVariable UUID id, Fields in, Actor actor) {
        var need = mine(id, actor);
        var kind = in.choice("kind", Bypass.class);
        if (!in.ok() || kind == null || !bypasses.set(actor, need.id(), kind, "leader")) {
            throw Refusal.tooLate(in.ok() ? "web.refused.faster" : "need.refused.kind");
        }
        return Redirect.to("/triage").saying("need.done.bypassed");
    }

    @PostMapping("/triage/{id}/release")
    Answer release(@PathVariable UUID id, Actor actor) {
        bypasses.release(actor, mine(id, actor));
        return Redirect.to("/triage").saying("need.done.released");
    }

    private Need mine(UUID id, Actor actor) {
        var need = needs.get(new NeedId(id));
        access.requireTriage(actor, need);
        return need;
    }
}

package org.yicai.portal.trust;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.yicai.kernel.Actor;
import org.yicai.portal.LogCheck;
import org.yicai.web.OpenToAll;

/** Says in plain words how the records are kept, and shows that they hold. */
@Controller
class TrustController {

    private final LogCheck check;
    private final Watchers watchers;

    TrustController(LogCheck check, Watchers watchers) {
        this.check = check;
        this.watchers = watchers;
    }

    @OpenToAll
    @GetMapping("/trust")
    TrustPage show(Actor actor) {
        var log = check.of(actor.subdistrict());
        return new TrustPage(log, watchers.of(actor.subdistrict(), log.year()));
    }
}

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

    TrustController(LogCheck check) {
        this.check = check;
    }

    @OpenToAll
    @GetMapping("/trust")
    TrustPage show(Actor actor) {
        return new TrustPage(check.of(actor.subdistrict()));
    }
}

package org.yicai.portal.trust;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.yicai.journal.PublishedLogs;
import org.yicai.kernel.Actor;
import org.yicai.portal.LogCheck;
import org.yicai.web.OpenToAll;

/** Says in plain words how the records are kept, and shows that they hold. */
@Controller
class TrustController {

    private final LogCheck check;
    private final Watchers watchers;
    private final PublishedLogs logs;

    TrustController(LogCheck check, Watchers watchers, PublishedLogs logs) {
        this.check = check;
        this.watchers = watchers;
        this.logs = logs;
    }

    @OpenToAll
    @GetMapping("/trust")
    TrustPage show(Actor actor) {
        var log = check.of(actor.subdistrict());
        var published = logs.all().stream().filter(each -> each.subdistrict().equals(actor.subdistrict()) && each.year() == log.year()).findFirst();
        return new TrustPage(log, published.orElse(null), watchers.of(actor.subdistrict(), log.year()));
    }
}

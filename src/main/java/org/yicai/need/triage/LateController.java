package org.yicai.need.triage;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Role;
import org.yicai.need.Clocks;
import org.yicai.need.NeedAccess;

/** The needs whose limit has passed, for everybody who was told. */
@Controller
class LateController {

    private final Triage triage;
    private final Clocks clocks;
    private final NeedAccess access;

    LateController(Triage triage, Clocks clocks, NeedAccess access) {
        this.triage = triage;
        this.clocks = clocks;
        this.access = access;
    }

    @GetMapping("/late")
    LatePage show(Actor actor) {
        access.requireReadLate(actor);
        return new LatePage(triage.late(actor.subdistrict(), access.late(actor)), clocks, actor.is(Role.VOLUNTEER_LEADER, Role.OFFICIAL));
    }
}

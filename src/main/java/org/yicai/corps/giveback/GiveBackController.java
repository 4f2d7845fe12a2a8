package org.yicai.corps.giveback;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Role;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.web.OpenToAll;

/** One page that leads to all that comes back. */
@Controller
class GiveBackController {

    private final LocalWays ways;
    private final Host host;

    GiveBackController(LocalWays ways, Host host) {
        this.ways = ways;
        this.host = host;
    }

    @OpenToAll
    @GetMapping("/give-back")
    GiveBackPage show(Actor actor) {
        return new GiveBackPage(ways.number(actor.subdistrict(), Way.TIME_CREDITS) == 1, actor.is(Role.VOLUNTEER_LEADER) || host.isHost(actor),
                actor.is(Role.CONTRACTOR, Role.OFFICIAL, Role.COMMUNITY_WORKER));
    }
}

package org.yicai.corps.growth;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Role;
import org.yicai.web.Fields;

/** Puts a path together for whoever looks. */
@Component
class GrowthPages {

    private final Growth growth;
    private final Mandates mandates;

    GrowthPages(Growth growth, Mandates mandates) {
        this.growth = growth;
        this.mandates = mandates;
    }

    GrowthPage of(Fields in, Path path, Actor actor) {
        var own = actor.isPerson(path.standing().person());
        var host = Mandates.isHost(actor, path);
        List<GrowthPage.Peer> peers = own ? growth.peers(actor.subdistrict(), actor.requirePerson(), host) : List.of();
        return new GrowthPage(in, path, own, own || host, host, !own && actor.is(Role.VOLUNTEER, Role.VOLUNTEER_LEADER), actor.is(Role.VOLUNTEER_LEADER), actor.is(Role.COUNCIL_MEMBER), peers,
                host && !own ? mandates.teams(actor.subdistrict()) : List.of());
    }
}

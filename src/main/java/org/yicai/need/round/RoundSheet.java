package org.yicai.need.round;

import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.place.Places;
import org.yicai.web.Fields;

/** Gathers what somebody sees of one round. */
@Component
class RoundSheet {

    private final Walks walks;
    private final RoundAccess access;
    private final Places places;

    RoundSheet(Walks walks, RoundAccess access, Places places) {
        this.walks = walks;
        this.access = access;
        this.places = places;
    }

    RoundAccess access() {
        return access;
    }

    RoundPage of(Fields in, Rounds.Told told, Actor actor) {
        var round = told.round();
        return new RoundPage(in, round, told.themes(), walks.of(round.id()), places.community(round.community()), access.mayLead(actor, round), access.mayWalk(actor, round), places.today());
    }
}

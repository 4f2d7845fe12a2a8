package org.yicai.need.rota;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.need.Need;
import org.yicai.need.Reception;
import org.yicai.need.Voicing;
import org.yicai.place.Places;

/** Gives every need that comes in to the leader of the week; what goes past the leaders was taken out before. */
@Component
@Order(0)
class Roster implements Reception {

    private final Rota rota;
    private final Places places;

    Roster(Rota rota, Places places) {
        this.rota = rota;
        this.places = places;
    }

    @Override
    public void received(Actor actor, Need need, Voicing voicing) {
        rota.receive(actor, need.id(), places.today());
    }
}

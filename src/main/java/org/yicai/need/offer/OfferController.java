package org.yicai.need.offer;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.need.NeedAccess;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** What neighbours could do for others, for those who bring people together. */
@Controller
class OfferController {

    private final Offers offers;
    private final Places places;
    private final NeedAccess access;

    OfferController(Offers offers, Places places, NeedAccess access) {
        this.offers = offers;
        this.places = places;
        this.access = access;
    }

    @GetMapping("/offers")
    OffersPage list(Fields in, Actor actor) {
        access.requirePlanRounds(actor);
        return page(in, actor);
    }

    @PostMapping("/offers/{id}/closing")
    Answer close(@PathVariable UUID id, Fields in, Actor actor) {
        access.requirePlanRounds(actor);
        offers.requireHere(id);
        var as = in.choice("as", Closing.class);
        if (!in.ok()) {
            return page(in, actor);
        }
        offers.close(actor, id, as);
        return Redirect.to("/offers").saying("need.done.offer-closed");
    }

    private OffersPage page(Fields in, Actor actor) {
        return new OffersPage(in, offers.open(actor.subdistrict()), places.communities(actor.subdistrict()), actor);
    }
}

package org.yicai.need.offer;

import java.util.List;
import java.util.UUID;
import org.yicai.kernel.Actor;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

record OffersPage(Fields in, List<Offers.Row> offers, List<Community> communities, Actor actor) implements FormPage {

    String community(UUID id, String language) {
        return communities.stream().filter(each -> each.id().value().equals(id)).map(each -> each.name(language)).findFirst().orElse("");
    }

    /** The number, for those whom the neighbour allowed to ring up; "" for all others. */
    String phone(Offers.Row offer) {
        return offer.phone() != null && offer.contact().open(actor) ? offer.phone() : "";
    }
}

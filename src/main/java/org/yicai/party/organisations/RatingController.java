package org.yicai.party.organisations;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** The rating that the civil-affairs office gave a social organisation (社会组织评估管理办法 arts. 2, 26 and 28). */
@Controller
class RatingController {

    private final Suppliers suppliers;
    private final OrganisationPages pages;
    private final Places places;

    RatingController(Suppliers suppliers, OrganisationPages pages, Places places) {
        this.suppliers = suppliers;
        this.pages = pages;
        this.places = places;
    }

    @PostMapping("/organisations/{id}/rating")
    Answer rate(@PathVariable UUID id, Fields in, Actor actor) {
        var organisation = pages.kept(actor, id);
        if (!organisation.kind().rated()) {
            in.refuse("", "party.finding.not-rated");
        }
        var level = in.whole("level", 1, 5);
        var day = in.date("rated_on");
        if (day.isAfter(places.today())) {
            in.refuse("rated_on", "party.finding.rated-later");
        }
        if (!in.ok()) {
            return pages.page(in, actor, organisation.id());
        }
        suppliers.rate(actor, organisation.id(), level, day);
        return Redirect.to("/organisations/" + id).saying("party.done.kept");
    }
}

package org.yicai.corps.profile;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.place.Places;
import org.yicai.web.Fields;

/** Puts one's own page together. */
@Component
class VolunteerPages {

    private final Volunteers volunteers;
    private final Licences licences;
    private final Places places;

    VolunteerPages(Volunteers volunteers, Licences licences, Places places) {
        this.volunteers = volunteers;
        this.licences = licences;
        this.places = places;
    }

    VolunteerPage of(Fields in, Actor actor) {
        var mine = volunteers.of(actor.subdistrict(), actor.requirePerson()).orElse(null);
        List<Licences.Row> papers = mine == null ? List.of() : licences.of(actor.subdistrict(), actor.requirePerson());
        if (mine != null && in.ok()) {
            in.with("wishes", mine.wishes()).with("external", mine.externalNumber());
        }
        return new VolunteerPage(in, mine, papers, places.communities(actor.subdistrict()), places.today());
    }
}

package org.yicai.portal.poster;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Door;
import org.yicai.kernel.Role;
import org.yicai.place.Community;
import org.yicai.place.Places;
import org.yicai.portal.poster.PostersPage.Sheet;
import org.yicai.web.Address;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Qr;

/** Makes posters to print; anybody may hang one up. */
@Controller
class PosterController {

    private final Places places;
    private final Address address;

    PosterController(Places places, Address address) {
        this.places = places;
        this.address = address;
    }

    /** One sheet for the subdistrict, one for a community, or with "every" one for each community. */
    @OpenToAll
    @GetMapping("/posters")
    PostersPage show(Fields in, Actor actor, HttpServletRequest request) {
        var poster = Arrays.stream(Poster.values()).filter(each -> in.chosen("poster", each)).findFirst().orElse(Poster.NEED);
        var communities = places.communities(actor.subdistrict());
        var base = address.of(request, "");
        var chosen = communities.stream().filter(each -> in.chosen("place", "every") || in.chosen("place", each.id())).toList();
        var via = via(actor, !chosen.isEmpty());
        var sheets = chosen.isEmpty()
                ? List.of(sheet("", base + poster.path() + (via == Door.SELF ? "" : "?via=" + via.via())))
                : chosen.stream().map(each -> sheet(each.name(), base + poster.path() + "?community=" + each.id() + "&via=" + via.via())).toList();
        return new PostersPage(in.with("poster", poster).with("place", ""), poster, communities, sheets, base, Address.local(base));
    }

    /** Through whom people come who follow it: whoever hangs it up; a community's own one is the committee's. */
    private static Door via(Actor actor, boolean community) {
        return actor.is(Role.CONTRACTOR) ? Door.CONTRACTOR
                : actor.is(Role.VOLUNTEER, Role.VOLUNTEER_LEADER) ? Door.NEIGHBOUR
                : community || actor.is(Role.COMMUNITY_WORKER) ? Door.COMMITTEE : Door.SELF;
    }

    private static Sheet sheet(String place, String address) {
        return new Sheet(place, address, Qr.of(address));
    }
}

package org.yicai.corps.charter;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.corps.CorpsAccess;
import org.yicai.kernel.Actor;
import org.yicai.party.Organisation;
import org.yicai.party.OrganisationKind;
import org.yicai.party.Organisations;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Redirect;

/** Registers the corps with its host, and shows its three tiers to everybody. */
@Controller
class CharterController {

    private static final OrganisationKind[] HOSTS = {OrganisationKind.RESIDENTS_COMMITTEE, OrganisationKind.SUBDISTRICT_OFFICE};
    private final Charters charters;
    private final Structures structures;
    private final Places places;
    private final Organisations organisations;
    private final CorpsAccess access;

    CharterController(Charters charters, Structures structures, Places places, Organisations organisations, CorpsAccess access) {
        this.charters = charters;
        this.structures = structures;
        this.places = places;
        this.organisations = organisations;
        this.access = access;
    }

    @OpenToAll
    @GetMapping("/corps")
    CorpsPage show(Actor actor) {
        return new CorpsPage(charters.list(actor.subdistrict()), structures.of(actor.subdistrict()), places.communities(actor.subdistrict()), actor, access.mayRegister(actor));
    }

    @GetMapping("/corps/charter")
    CharterPage ask(Fields in, Actor actor) {
        access.requireRegister(actor);
        return page(in, actor);
    }

    @PostMapping("/corps/charter")
    Answer create(Fields in, Actor actor) {
        access.requireRegister(actor);
        var corps = organisation(in, "corps", "corps.finding.corps", actor, OrganisationKind.VOLUNTEER_CORPS);
        var host = organisation(in, "host", "corps.finding.host", actor, HOSTS);
        var purpose = in.text("purpose", 600);
        if (in.ok() && !charters.register(actor, corps.id(), host.id(), purpose)) {
            in.refuse("corps", "corps.finding.chartered");
        }
        return in.ok() ? Redirect.to("/corps").saying("corps.done.chartered") : page(in, actor);
    }

    private @Nullable Organisation organisation(Fields in, String field, String finding, Actor actor, OrganisationKind... kinds) {
        var id = in.id(field);
        var found = id == null ? null : organisations.find(actor.subdistrict(), id).filter(each -> Arrays.asList(kinds).contains(each.kind())).orElse(null);
        if (found == null) {
            in.refuse(field, finding);
        }
        return found;
    }

    private CharterPage page(Fields in, Actor actor) {
        List<Organisation> corps = organisations.list(actor.subdistrict(), OrganisationKind.VOLUNTEER_CORPS);
        return new CharterPage(in, corps, organisations.list(actor.subdistrict(), HOSTS));
    }
}

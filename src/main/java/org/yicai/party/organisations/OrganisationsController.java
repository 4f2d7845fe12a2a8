package org.yicai.party.organisations;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.party.CreditCode;
import org.yicai.party.OrganisationKind;
import org.yicai.party.Organisations;
import org.yicai.party.PartyAccess;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Registers organisations: offices, committees, the corps, teams, contractors. */
@Controller
class OrganisationsController {

    private final Organisations organisations;
    private final Places places;
    private final PartyAccess access;

    OrganisationsController(Organisations organisations, Places places, PartyAccess access) {
        this.organisations = organisations;
        this.places = places;
        this.access = access;
    }

    @GetMapping("/organisations")
    OrganisationsPage list(Fields in, Actor actor) {
        access.requireRead(actor);
        return page(in, actor);
    }

    private OrganisationsPage page(Fields in, Actor actor) {
        return new OrganisationsPage(in, organisations.list(actor.subdistrict()), places.communities(actor.subdistrict()), access.mayKeep(actor));
    }

    @PostMapping("/organisations")
    Answer create(Fields in, Actor actor) {
        access.requireKeep(actor);
        var kind = in.choice("kind", OrganisationKind.class);
        var name = in.text("name", 80);
        var code = CreditCode.normal(in.optional("code", 40));
        var community = in.optionalId("community");
        if (!code.isEmpty() && !CreditCode.valid(code)) {
            in.refuse("code", "party.finding.credit-code");
        }
        if (community != null && !places.has(actor.subdistrict(), community)) {
            in.refuse("community", "web.finding.choice");
        }
        if (in.ok()) {
            organisations.register(actor, organisations.next(), kind, name, code.isEmpty() ? null : code, community).ifPresent(in::refuse);
        }
        return in.ok() ? Redirect.to("/organisations").saying("party.done.registered") : page(in, actor);
    }
}

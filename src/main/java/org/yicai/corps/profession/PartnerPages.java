package org.yicai.corps.profession;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yicai.corps.Corps;
import org.yicai.corps.CorpsAccess;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.party.Organisation;
import org.yicai.party.OrganisationKind;
import org.yicai.party.Organisations;
import org.yicai.place.Places;
import org.yicai.web.Fields;

/** Puts the pages of partners together, for whoever looks. */
@Component
class PartnerPages {

    private final Partners partners;
    private final SkillOffers offers;
    private final Professionals professionals;
    private final Organisations organisations;
    private final CorpsAccess access;
    private final Corps corps;
    private final Places places;

    // seven: what a partner is, who belongs to it, and what the looker may do
    PartnerPages(Partners partners, SkillOffers offers, Professionals professionals, Organisations organisations, CorpsAccess access, Corps corps, Places places) {
        this.partners = partners;
        this.offers = offers;
        this.professionals = professionals;
        this.organisations = organisations;
        this.access = access;
        this.corps = corps;
        this.places = places;
    }

    PartnersPage list(Fields in, Actor actor) {
        var keeps = actor.signedIn() && access.keepsPartners(actor, corps.of(actor.subdistrict()).orElse(null));
        List<Organisation> known = keeps ? organisations.list(actor.subdistrict(), PartnersPage.KINDS.toArray(OrganisationKind[]::new)) : List.of();
        return new PartnersPage(in, partners.list(actor.subdistrict()), known, keeps, places.today());
    }

    PartnerPage of(Fields in, Partner partner, Actor actor) {
        var leading = actor.signedIn() ? corps.of(actor.subdistrict()).orElse(null) : null;
        var acts = actor.signedIn() && access.actsFor(actor, partner.contact(), leading);
        List<Professional> people = acts ? professionals.of(actor.subdistrict(), partner.id()) : List.of();
        var mine = !actor.signedIn() ? null : acts ? people.stream().filter(each -> actor.isPerson(each.person())).findFirst().orElse(null)
                : professionals.member(actor.subdistrict(), partner.id(), actor.requirePerson()).orElse(null);
        return new PartnerPage(in, partner, offers.of(actor.subdistrict(), partner.id()), people, mine, acts, actor.signedIn() && access.keepsPartners(actor, leading), places.today());
    }

    /** @throws Refusal (403) for everybody who does not act for it */
    void requireActs(Actor actor, Partner partner) {
        if (!access.actsFor(actor, partner.contact(), corps.of(actor.subdistrict()).orElse(null))) {
            throw Refusal.forbidden("web.refused.role");
        }
    }

    /** @throws Refusal (403) for everybody who neither is its contact nor takes partners in */
    void requireEnds(Actor actor, Partner partner) {
        if (!actor.isPerson(partner.contact()) && !access.keepsPartners(actor, corps.of(actor.subdistrict()).orElse(null))) {
            throw Refusal.forbidden("web.refused.role");
        }
    }
}

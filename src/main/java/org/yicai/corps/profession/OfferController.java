package org.yicai.corps.profession;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.corps.CorpsAccess;
import org.yicai.kernel.Actor;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Redirect;

/** What professionals offer, by skill, for everybody; made by the partner's contact after a look at all its slots. */
@Controller
class OfferController {

    private final SkillOffers offers;
    private final Slots slots;
    private final Partners partners;
    private final Professionals professionals;
    private final PartnerPages pages;
    private final OfferForm form;
    private final Places places;
    private final CorpsAccess access;

    // eight: an offer comes from a partner and its people, and shows its slots to whoever looks
    OfferController(SkillOffers offers, Slots slots, Partners partners, Professionals professionals, PartnerPages pages, OfferForm form, Places places, CorpsAccess access) {
        this.offers = offers;
        this.slots = slots;
        this.partners = partners;
        this.professionals = professionals;
        this.pages = pages;
        this.form = form;
        this.places = places;
        this.access = access;
    }

    @OpenToAll
    @GetMapping("/professionals")
    OffersPage list(Fields in, Actor actor) {
        var community = in.optionalId("community");
        var skill = in.optional("skill", 40);
        return new OffersPage(in, offers.list(actor.subdistrict(), skill, in.ok() ? community : null), places.communities(actor.subdistrict()), actor.signedIn());
    }

    @OpenToAll
    @GetMapping("/professionals/{id}")
    OfferPage show(@PathVariable UUID id, Fields in, Actor actor) {
        return page(in, offers.get(actor.subdistrict(), id), actor);
    }

    OfferPage page(Fields in, SkillOffer offer, Actor actor) {
        return new OfferPage(in, offer, slots.coming(offer.id(), actor.person()), places.community(offer.community()), actor.signedIn(), access.booksForOthers(actor), actor.isPerson(offer.contact()));
    }

    @GetMapping("/partners/{id}/offers")
    OfferFormPage form(@PathVariable UUID id, Fields in, Actor actor) {
        var partner = partners.get(actor.subdistrict(), id);
        pages.requireActs(actor, partner);
        return new OfferFormPage(in, partner, people(actor, id), places.communities(actor.subdistrict()), null);
    }

    private List<Professional> people(Actor actor, UUID partner) {
        return professionals.of(actor.subdistrict(), partner).stream().filter(Professional::confirmed).toList();
    }

    /** First the slots are looked at; only "make" makes them. */
    @PostMapping("/partners/{id}/offers")
    Answer make(@PathVariable UUID id, Fields in, Actor actor) {
        var partner = partners.get(actor.subdistrict(), id);
        pages.requireActs(actor, partner);
        var people = people(actor, id);
        var planned = form.read(in, actor, partner, people);
        if (planned == null || !in.typed("step").equals("MAKE")) {
            return new OfferFormPage(in, partner, people, places.communities(actor.subdistrict()), planned);
        }
        return Redirect.to("/professionals/" + offers.make(actor, planned)).saying("corps.done.po-offered");
    }

    @PostMapping("/professionals/{id}/closing")
    Answer close(@PathVariable UUID id, Actor actor) {
        var offer = offers.get(actor.subdistrict(), id);
        pages.requireActs(actor, partners.get(actor.subdistrict(), offer.partner()));
        offers.close(actor, offer);
        return Redirect.to("/partners/" + offer.partner()).saying("corps.done.po-closed");
    }
}

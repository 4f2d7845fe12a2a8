package org.yicai.corps.profession;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.corps.Corps;
import org.yicai.corps.CorpsAccess;
import org.yicai.kernel.Actor;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.Refusal;
import org.yicai.party.OrganisationKind;
import org.yicai.party.Organisations;
import org.yicai.party.People;
import org.yicai.party.Phone;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Redirect;

/** Shows the partners to everybody; leaders of the corps and the subdistrict take them in and look at their papers. */
@Controller
class PartnerController {

    private final Partners partners;
    private final PartnerPages pages;
    private final Organisations organisations;
    private final People people;
    private final Places places;
    private final CorpsAccess access;
    private final Corps corps;

    // seven: the register, and the organisation and person behind a partner
    PartnerController(Partners partners, PartnerPages pages, Organisations organisations, People people, Places places, CorpsAccess access, Corps corps) {
        this.partners = partners;
        this.pages = pages;
        this.organisations = organisations;
        this.people = people;
        this.places = places;
        this.access = access;
        this.corps = corps;
    }

    @OpenToAll
    @GetMapping("/partners")
    PartnersPage list(Fields in, Actor actor) {
        return pages.list(in, actor);
    }

    /** PO1: the papers hold; PO2: nobody is taken in by oneself; PO3: an organisation is a partner once. */
    @PostMapping("/partners")
    Answer take(Fields in, Actor actor) {
        requireKeep(actor);
        var known = in.optionalId("organisation");
        var name = known == null ? in.text("name", 40) : "";
        var kind = known == null ? in.choice("kind", OrganisationKind.class) : null;
        var what = in.text("what", 300);
        var contact = in.text("contact_name", 40);
        var phone = Phone.read(in.text("contact_phone", 20));
        var papers = papers(in);
        if (known == null && kind != null && !PartnersPage.KINDS.contains(kind) || known != null && organisations.find(actor.subdistrict(), known).filter(each -> PartnersPage.KINDS.contains(each.kind())).isEmpty()) {
            in.refuse(known == null ? "kind" : "organisation", "web.finding.choice");
        }
        if (phone == null) {
            in.refuse("contact_phone", "party.finding.phone");
        } else if (people.phone(actor.requirePerson()).filter(phone::equals).isPresent()) {
            in.refuse("contact_phone", "corps.finding.partner-own");
        }
        var id = in.ok() ? organisation(in, actor, known, name, kind) : null;
        if (id == null || phone == null || !in.ok()) {
            return pages.list(in, actor);
        }
        return Redirect.to("/partners/" + partners.take(actor, id, people.register(actor, contact, phone, null), what, papers)).saying("corps.done.partner-taken");
    }

    private @Nullable OrganisationId organisation(Fields in, Actor actor, @Nullable UUID known, String name, @Nullable OrganisationKind kind) {
        if (known != null || kind == null) {
            if (partners.list(actor.subdistrict()).stream().anyMatch(each -> each.organisation().value().equals(known))) {
                in.refuse("organisation", "corps.finding.partner-already");
            }
            return known == null ? null : new OrganisationId(known);
        }
        var fresh = organisations.next();
        organisations.register(actor, fresh, kind, name, null, null).ifPresent(in::refuse);
        return fresh;
    }

    /** What was looked at; the look itself is said by a tick. */
    private Partners.Papers papers(Fields in) {
        var paper = in.text("paper", 40);
        var number = in.text("number", 40);
        var authority = in.text("authority", 60);
        var until = in.date("valid_until");
        if (in.finding("valid_until") == null && until.isBefore(places.today())) {
            in.refuse("valid_until", "corps.finding.partner-papers-ended", until);
        }
        if (!in.ticked("seen")) {
            in.refuse("seen", "corps.finding.partner-unseen");
        }
        return new Partners.Papers(paper, number, authority, until);
    }

    private void requireKeep(Actor actor) {
        if (!access.keepsPartners(actor, corps.of(actor.subdistrict()).orElse(null))) {
            throw Refusal.forbidden("web.refused.role");
        }
    }

    @OpenToAll
    @GetMapping("/partners/{id}")
    PartnerPage show(@PathVariable UUID id, Fields in, Actor actor) {
        return pages.of(in, partners.get(actor.subdistrict(), id), actor);
    }

    /** PO1 again; PO2: the contact does not look at its own papers. */
    @PostMapping("/partners/{id}/checks")
    Answer check(@PathVariable UUID id, Fields in, Actor actor) {
        requireKeep(actor);
        var partner = partners.get(actor.subdistrict(), id);
        var papers = papers(in);
        if (actor.isPerson(partner.contact())) {
            in.refuse("seen", "corps.finding.partner-own");
        }
        if (!in.ok()) {
            return pages.of(in, partner, actor);
        }
        partners.check(actor, id, papers);
        return Redirect.to("/partners/" + id).saying("corps.done.partner-checked");
    }
}

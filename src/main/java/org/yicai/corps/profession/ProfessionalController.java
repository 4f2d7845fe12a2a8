package org.yicai.corps.profession;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.corps.profile.Paperwork;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.place.Places;
import org.yicai.web.Address;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;
import org.yicai.web.Pace;
import org.yicai.web.Redirect;

/** The people of a partner: named by its contact, asked one by one, seen with their licences, gone when they wish. */
@Controller
class ProfessionalController {

    private final Partners partners;
    private final Professionals professionals;
    private final PartnerPages pages;
    private final Paperwork paperwork;
    private final Slots slots;
    private final Places places;
    private final Address address;
    private final Pace pace;

    // eight: a partner and its people, how fast they are asked, what a yes needs, and the slots that end with somebody's going
    ProfessionalController(Partners partners, Professionals professionals, PartnerPages pages, Paperwork paperwork, Slots slots, Places places, Address address, Pace pace) {
        this.partners = partners;
        this.professionals = professionals;
        this.pages = pages;
        this.paperwork = paperwork;
        this.slots = slots;
        this.places = places;
        this.address = address;
        this.pace = pace;
    }

    enum Word {
        YES,
        NO
    }

    /** One person, or a table of up to two hundred; a wrong line keeps all of them out (PO4, PO5, PO23). Each is a text message, so they go out at a pace (PO24). */
    @PostMapping("/partners/{id}/people")
    Answer name(@PathVariable UUID id, Fields in, Actor actor, HttpServletRequest request, HttpServletResponse response) {
        var partner = partners.get(actor.subdistrict(), id);
        pages.requireActs(actor, partner);
        var table = in.optional("table", 20_000);
        var one = table.isEmpty() ? String.join("\t", in.text("person_name", 40), in.text("person_phone", 20), in.typed("skill"), in.optional("licence_number", 40), in.typed("licence_until")) : table;
        var rows = PeopleTable.read(in, one, places.today());
        if (in.ok() && (rows.isEmpty() || partner.endedAt() != null)) {
            in.refuse("table", "corps.finding.po-nobody");
        }
        var wait = in.ok() && in.refuse(professionals.tooSoon(partner, rows)).ok() ? pace.take("colleagues", false, request, response) : null;
        if (wait != null) {
            in.refuse("table", "corps.finding.po-pace", wait.toMinutes() + 1);
        }
        if (!in.ok()) {
            return pages.of(in, partner, actor);
        }
        var fresh = professionals.name(actor, partner, rows, address.of(request, ""));
        return Redirect.to("/partners/" + id + "#people").saying(fresh == 0 ? "corps.done.po-known" : "corps.done.po-named");
    }

    /** PO5: the contact, or a leader of the corps, held this very licence in the hand; never one's own. @throws Refusal (409) when another one came in its place */
    @PostMapping("/partners/{id}/sightings")
    Answer see(@PathVariable UUID id, Fields in, Actor actor) {
        var partner = partners.get(actor.subdistrict(), id);
        pages.requireActs(actor, partner);
        var licence = in.id("licence");
        if (licence == null) {
            return pages.of(in, partner, actor);
        }
        var found = professionals.of(actor.subdistrict(), id).stream().filter(each -> licence.equals(each.licence())).findFirst().orElseThrow(() -> Refusal.tooLate("web.refused.faster"));
        if (actor.isPerson(found.person())) {
            return pages.of(in.refuse("licence", "corps.finding.po-own-licence"), partner, actor);
        }
        professionals.see(actor, found);
        return Redirect.to("/partners/" + id + "#people").saying("corps.done.po-seen");
    }

    /** Oneself, or for the contact somebody of its people; whoever had booked hears why. */
    @PostMapping("/partners/{id}/leaving")
    Answer leave(@PathVariable UUID id, Fields in, Actor actor) {
        var partner = partners.get(actor.subdistrict(), id);
        var row = in.optionalId("professional");
        if (!in.ok()) {
            return pages.of(in, partner, actor);
        }
        if (row != null) {
            pages.requireActs(actor, partner);
        }
        var found = row == null ? professionals.member(actor.subdistrict(), id, actor.requirePerson()).orElse(null)
                : professionals.of(actor.subdistrict(), id).stream().filter(each -> each.id().equals(row)).findFirst().orElse(null);
        if (found == null) {
            throw Refusal.tooLate("corps.refused.po-no-member");
        }
        professionals.end(actor, found, partner);
        if (found.person() != null) {
            slots.callOff(actor, id, found.person());
        }
        return Redirect.to("/partners/" + id).saying("corps.done.po-left");
    }

    /** The partnership itself ends, with a word for those who had booked; its people stay volunteers of the corps. */
    @PostMapping("/partners/{id}/ending")
    Answer endAll(@PathVariable UUID id, Fields in, Actor actor) {
        var partner = partners.get(actor.subdistrict(), id);
        pages.requireEnds(actor, partner);
        var why = in.text("why", 100);
        if (!in.ok()) {
            return pages.of(in, partner, actor);
        }
        partners.end(actor, partner);
        professionals.of(actor.subdistrict(), id).forEach(each -> professionals.end(actor, each, partner));
        slots.callOffAll(actor, id, why);
        return Redirect.to("/partners").saying("corps.done.partner-ended");
    }

    /** Looking changes nothing; an answer needs the own number. */
    @OpenToAll
    @GetMapping("/colleagues/{token}")
    ColleaguePage ask(@PathVariable String token, Fields in, Actor actor) {
        return page(in, token, professionals.open(token), actor);
    }

    private ColleaguePage page(Fields in, String token, Professional named, Actor actor) {
        var there = actor.at(named.subdistrict());
        return new ColleaguePage(in, token, named, partners.get(named.subdistrict(), named.partner()), actor.signedIn(), actor.signedIn() && paperwork.pledged(there));
    }

    /** PO6: only under the number that was named; PO7: with the pledge of the corps; B8: of a minor when the guardian has agreed. */
    @OpenToAll(everywhere = true)
    @PostMapping("/colleagues/{token}")
    Answer answer(@PathVariable String token, Fields in, Actor actor) {
        var named = professionals.open(token);
        var there = actor.at(named.subdistrict());
        var word = in.choice("word", Word.class);
        if (named.confirmed() || named.declined()) {
            throw Refusal.tooLate("corps.refused.po-answered");
        }
        if (paperwork.withPhone(named.phone()).filter(there::isPerson).isEmpty()) {
            in.refuse("word", "corps.finding.po-number");
        }
        var pledges = word == Word.YES && in.ok() && !paperwork.pledged(there);
        if (pledges && !in.ticked("pledge")) {
            in.refuse("pledge", "corps.finding.po-pledge");
        }
        if (word == Word.YES && in.ok() && paperwork.waits(there)) {
            in.refuse("word", "corps.finding.guardian-waits");
        }
        if (word == null || !in.ok()) {
            return page(in, token, named, actor);
        }
        var partner = partners.get(named.subdistrict(), named.partner());
        if (word == Word.NO) {
            professionals.decline(there, named);
            return Redirect.to("/partners/" + partner.id()).saying("corps.done.po-declined");
        }
        professionals.accept(there, named, partner, pledges);
        return Redirect.to("/partners/" + partner.id()).saying("corps.done.po-joined");
    }
}

package org.yicai.party.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.PersonId;
import org.yicai.party.Invitations;
import org.yicai.party.PartyAccess;
import org.yicai.web.Address;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** The administrator invites somebody and hands the slip over. */
@Controller
class InviteController {

    private final Invitations invitations;
    private final Register register;
    private final PersonPages pages;
    private final PartyAccess access;
    private final Address address;

    InviteController(Invitations invitations, Register register, PersonPages pages, PartyAccess access, Address address) {
        this.invitations = invitations;
        this.register = register;
        this.pages = pages;
        this.access = access;
        this.address = address;
    }

    @PostMapping("/people/{id}/invitation")
    Answer create(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireKeep(actor);
        var person = new PersonId(id);
        var appointments = register.of(actor.subdistrict(), person);
        var obstacle = invitations.obstacle(actor, person);
        if (obstacle.isPresent()) {
            return pages.page(in.refuse(obstacle.get()), actor, appointments);
        }
        invitations.invite(actor, person);
        return Redirect.to("/people/" + id + "/invitation");
    }

    /** The link is to be seen for a few minutes, by whoever made it; later the page offers a new one. */
    @GetMapping("/people/{id}/invitation")
    SlipPage show(@PathVariable UUID id, Actor actor, HttpServletRequest request) {
        access.requireKeep(actor);
        var person = new PersonId(id);
        var appointments = register.of(actor.subdistrict(), person);
        var slip = invitations.slip(actor, person);
        var link = slip.map(Invitations.Slip::path).map(path -> address.of(request, path)).orElse(null);
        return new SlipPage(appointments, link, slip.map(Invitations.Slip::endsAt).orElse(null));
    }
}

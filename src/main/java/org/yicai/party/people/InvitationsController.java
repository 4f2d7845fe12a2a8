package org.yicai.party.people;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.party.Invitations;
import org.yicai.party.PartyAccess;
import org.yicai.web.Address;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Qr;
import org.yicai.web.Redirect;

/** Invites everybody who has no password yet, and shows the slips on one sheet to print and cut. */
@Controller
class InvitationsController {

    private final Invitations invitations;
    private final Register register;
    private final PartyAccess access;
    private final Address address;

    InvitationsController(Invitations invitations, Register register, PartyAccess access, Address address) {
        this.invitations = invitations;
        this.register = register;
        this.access = access;
        this.address = address;
    }

    @GetMapping("/people/invitations")
    InvitationsPage show(Fields in, Actor actor, HttpServletRequest request) {
        access.requireKeep(actor);
        return page(in, actor, request);
    }

    private InvitationsPage page(Fields in, Actor actor, HttpServletRequest request) {
        var slips = invitations.slips(actor).stream().map(each -> {
            var link = address.of(request, each.path());
            return new InvitationsPage.Slip(each.name(), each.organisations(), link, Qr.of(link), each.endsAt());
        }).toList();
        var base = address.of(request, "");
        return new InvitationsPage(in, register.waiting(actor.subdistrict()), slips, base, Address.local(base));
    }

    /** Whoever was invited a moment ago keeps his slip; the others get a new one, and their older links end. */
    @PostMapping("/people/invitations")
    Answer create(Fields in, Actor actor, HttpServletRequest request) {
        access.requireKeep(actor);
        var fresh = invitations.slips(actor).stream().map(Invitations.Handed::person).toList();
        var invited = register.waiting(actor.subdistrict()).stream().filter(Register.Waiting::invitable).map(Register.Waiting::id).toList();
        if (invited.isEmpty()) {
            return page(in.refuse("", "party.finding.nobody-waits"), actor, request);
        }
        invited.stream().filter(each -> !fresh.contains(each)).forEach(each -> invite(actor, each));
        return Redirect.to("/people/invitations");
    }

    private void invite(Actor actor, PersonId person) {
        try {
            invitations.invite(actor, person);
        } catch (Refusal elsewhere) {
            // appointed in another subdistrict, too, and invited there; stays in the list of those who wait
        }
    }
}

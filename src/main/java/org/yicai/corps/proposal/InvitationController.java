package org.yicai.corps.proposal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.activity.Abilities;
import org.yicai.activity.ActivityId;
import org.yicai.activity.SignUpDoor;
import org.yicai.activity.VisitDoor;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.place.Places;
import org.yicai.web.Address;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** A volunteer says yes or no. A yes is a sign-up, or a place on a visit, by the ordinary rules; a no needs no reason (志愿服务条例 art. 25). */
@Controller
class InvitationController {

    private final Invitations invitations;
    private final SignUpDoor door;
    private final VisitDoor visits;
    private final Places places;
    private final Abilities abilities;
    private final Address address;
    private final Clock clock;

    // seven: what was asked, the two doors to say yes at, and the words of the page
    InvitationController(Invitations invitations, SignUpDoor door, VisitDoor visits, Places places, Abilities abilities, Address address, Clock clock) {
        this.invitations = invitations;
        this.door = door;
        this.visits = visits;
        this.places = places;
        this.abilities = abilities;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping("/invitations")
    InvitationsPage list(Fields in, Actor actor) {
        return page(in, actor, null, null);
    }

    private InvitationsPage page(Fields in, Actor actor, @Nullable UUID refused, SignUpDoor.@Nullable Way way) {
        actor.requirePerson();
        return new InvitationsPage(in, invitations.of(actor), places.communities(actor.subdistrict()), refused, way, abilities, clock.instant());
    }

    /** @throws Refusal (409) when it was answered, its time is over, or the last seat was taken this moment */
    @PostMapping("/invitations/{id}/acceptance")
    Answer accept(@PathVariable UUID id, Fields in, Actor actor, HttpServletRequest request) {
        var it = invitations.get(actor, id);
        if (!it.open(clock.instant())) {
            throw Refusal.tooLate("corps.refused.invitation-over");
        }
        var way = take(in, actor, it, address.of(request, ""));
        if (!in.ok()) {
            return page(in, actor, id, way);
        }
        invitations.answer(actor, it, true);
        return Redirect.to("/invitations").saying("corps.done.invitation-accepted");
    }

    private SignUpDoor.@Nullable Way take(Fields in, Actor actor, Invitation it, String site) {
        if (it.visit() == null) {
            return door.take(in, actor, new ActivityId(it.activity()), it.position());
        }
        visits.join(in, actor, it.visit(), site);
        return null;
    }

    @PostMapping("/invitations/{id}/declining")
    Answer decline(@PathVariable UUID id, Actor actor) {
        invitations.answer(actor, invitations.get(actor, id), false);
        return Redirect.to("/invitations").saying("corps.done.invitation-declined");
    }
}

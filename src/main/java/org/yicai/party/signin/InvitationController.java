package org.yicai.party.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.party.Invitations;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.OpenToAll;

/** The other end of an invitation: the person chooses a password and is in. */
@Controller
class InvitationController {

    private final Invitations invitations;
    private final Credentials credentials;
    private final Entrance entrance;

    InvitationController(Invitations invitations, Credentials credentials, Entrance entrance) {
        this.invitations = invitations;
        this.credentials = credentials;
        this.entrance = entrance;
    }

    @OpenToAll
    @GetMapping("/invitation/{token}")
    Answer ask(@PathVariable String token, Fields in) {
        var invited = invitations.find(token);
        return usable(invited) ? page(in, token, invited.get()) : ended(invited);
    }

    @OpenToAll(everywhere = true)
    @PostMapping("/invitation/{token}")
    Answer accept(@PathVariable String token, Fields in, HttpServletRequest request, HttpServletResponse response) {
        var invited = invitations.find(token);
        if (!usable(invited)) {
            return ended(invited);
        }
        var person = invited.get();
        var password = PasswordRules.read(in, person.name(), person.phone());
        if (!in.ok()) {
            return page(in, token, person);
        }
        invitations.accept(person);
        credentials.set(person.actor(), person.person(), password);
        return entrance.enter(person.person(), Sessions.STAFF, "/work", request, response);
    }

    private static boolean usable(Optional<Invitations.Invited> invited) {
        return invited.isPresent() && invited.get().open();
    }

    private static InvitationPage page(Fields in, String token, Invitations.Invited invited) {
        return new InvitationPage(in, "/invitation/" + token, invited.name(), invited.phone());
    }

    private static EndedPage ended(Optional<Invitations.Invited> invited) {
        return new EndedPage(invited.isPresent() ? 410 : 404);
    }
}

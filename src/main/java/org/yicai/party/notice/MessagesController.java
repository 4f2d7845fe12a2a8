package org.yicai.party.notice;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.message.Inbox;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** My messages, and how I want to get them. */
@Controller
class MessagesController {

    private final Inbox inbox;
    private final Choices choices;

    MessagesController(Inbox inbox, Choices choices) {
        this.inbox = inbox;
        this.choices = choices;
    }

    @GetMapping("/me/messages")
    MessagesPage show(Actor actor) {
        return page(choices.of(actor.requirePerson()).form(), actor);
    }

    private MessagesPage page(Fields in, Actor actor) {
        return new MessagesPage(in, inbox.of(actor.subdistrict(), actor.requirePerson()), !actor.appointments().isEmpty());
    }

    @PostMapping("/me/messages/readings")
    Redirect read(Actor actor) {
        inbox.read(actor.subdistrict(), actor.requirePerson());
        return Redirect.to("/me/messages").saying("party.done.messages-read");
    }

    @PostMapping("/me/messages/choice")
    Answer choose(Fields in, Actor actor) {
        var choice = Choice.read(in);
        if (choice == null) {
            return page(in, actor);
        }
        choices.keep(actor.requirePerson(), choice);
        return Redirect.to("/me/messages").saying("party.done.message-choice");
    }
}

package org.yicai.council.vote;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.message.Messages;
import org.yicai.message.Text;
import org.yicai.web.Words;

/** Asks every seat, and so every constituency, for a vote in writing. */
@Component
class Asking {

    private static final String LANGUAGE = "zh";
    private final Messages messages;
    private final Words words;

    Asking(Messages messages, Words words) {
        this.messages = messages;
        this.words = words;
    }

    /** Lays a message into each member's list. */
    void ask(Actor actor, Ballot ballot, LocalDate until) {
        var title = ballot.item().title();
        var text = new Text("written-round", words.say(LANGUAGE, "council.asking.title", title), words.say(LANGUAGE, "council.asking.words", title, until));
        ballot.rows().forEach(each -> messages.show(actor.subdistrict(), each.person(), text));
    }
}

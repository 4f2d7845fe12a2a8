package org.yicai.party.signin;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.party.AccountChanged;

/** Writes down what happens to a second factor, and lets the memories know. */
@Component
class FactorLog {

    private final Journal journal;
    private final ApplicationEventPublisher events;

    FactorLog(Journal journal, ApplicationEventPublisher events) {
        this.journal = journal;
        this.events = events;
    }

    void added(Actor actor) {
        append("second-factor-added", actor);
    }

    void removed(Actor actor) {
        append("second-factor-removed", actor);
    }

    void recoveryCodeUsed(Actor actor) {
        append("recovery-code-used", actor);
    }

    private void append(String type, Actor actor) {
        var person = actor.requirePerson();
        journal.append(Fact.of("party", type, person.value(), actor));
        events.publishEvent(new AccountChanged(person));
    }
}

package org.yicai.party.people;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.web.Fields;

/** Puts the page of a person together, for looking at it and for a form that came back. */
@Component
class PersonPages {

    private final Register register;

    PersonPages(Register register) {
        this.register = register;
    }

    PersonPage page(Fields in, Actor actor, List<Register.Row> appointments) {
        return new PersonPage(in, appointments, register.signIn(appointments.getFirst().id()));
    }
}

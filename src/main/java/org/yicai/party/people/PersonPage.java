package org.yicai.party.people;

import java.util.List;
import org.yicai.kernel.PersonId;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** One person as the administrator knows them here. */
record PersonPage(Fields in, List<Register.Row> appointments, Register.SignIn signIn) implements FormPage {

    PersonId id() {
        return appointments.getFirst().id();
    }

    Register.Row person() {
        return appointments.getFirst();
    }
}

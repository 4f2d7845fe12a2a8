package org.yicai.party.people;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Role;
import org.yicai.party.Appointments;
import org.yicai.party.Organisations;
import org.yicai.party.PartyAccess;
import org.yicai.party.People;
import org.yicai.party.Phone;
import org.yicai.place.Places;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Registers a person and what the person is, in one form. */
@Controller
class PeopleController {

    private static final int SHORTEST_PASSWORD = 10;
    private final People people;
    private final Organisations organisations;
    private final Appointments appointments;
    private final Places places;
    private final Register register;
    private final PartyAccess access;

    PeopleController(People people, Organisations organisations, Appointments appointments, Places places, Register register, PartyAccess access) {
        this.people = people;
        this.organisations = organisations;
        this.appointments = appointments;
        this.places = places;
        this.register = register;
        this.access = access;
    }

    @GetMapping("/people")
    PeoplePage list(Fields in, Actor actor) {
        access.requireRead(actor);
        return page(in, actor);
    }

    private PeoplePage page(Fields in, Actor actor) {
        var rows = register.list(actor.subdistrict(), in.optional("q", 40));
        return new PeoplePage(in, rows, organisations.list(actor.subdistrict()), places.communities(actor.subdistrict()), access.mayKeep(actor));
    }

    @PostMapping("/people")
    Answer create(Fields in, Actor actor) {
        access.requireKeep(actor);
        var name = in.text("name", 40);
        var phone = Phone.optional(in);
        var password = password(in, phone);
        var role = in.choice("role", Role.class);
        var organisation = organisations.find(actor.subdistrict(), in.id("organisation"));
        var community = in.optionalId("community");
        if (organisation.isEmpty()) {
            in.refuse("organisation", "web.finding.choice");
        }
        if (community != null && !places.has(actor.subdistrict(), community)) {
            in.refuse("community", "web.finding.choice");
        }
        if (in.ok()) {
            var person = people.register(actor, name, phone, password);
            appointments.appoint(actor, person, organisation.get().id(), role, community, null).ifPresent(in::refuse);
        }
        return in.ok() ? Redirect.to("/people").saying("party.done.registered") : page(in, actor);
    }

    /** Staff get a first password; without one the person signs in by code. */
    private static @Nullable String password(Fields in, @Nullable String phone) {
        var password = in.optional("password", 200);
        if (!password.isEmpty() && password.length() < SHORTEST_PASSWORD) {
            in.refuse("password", "party.finding.password-short");
        }
        if (!password.isEmpty() && phone == null) {
            in.refuse("phone", "party.finding.phone");
        }
        return password.isEmpty() ? null : password;
    }
}

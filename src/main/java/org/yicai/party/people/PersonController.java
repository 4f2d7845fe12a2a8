package org.yicai.party.people;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yicai.kernel.Actor;
import org.yicai.kernel.PersonId;
import org.yicai.party.PartyAccess;
import org.yicai.web.Fields;

/** One person: what they are here, and how they sign in. */
@Controller
class PersonController {

    private final Register register;
    private final PersonPages pages;
    private final PartyAccess access;

    PersonController(Register register, PersonPages pages, PartyAccess access) {
        this.register = register;
        this.pages = pages;
        this.access = access;
    }

    @GetMapping("/people/{id}")
    PersonPage show(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireKeep(actor);
        return pages.page(in, actor, register.of(actor.subdistrict(), new PersonId(id)));
    }
}

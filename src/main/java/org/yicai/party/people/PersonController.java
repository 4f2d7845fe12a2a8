package org.yicai.party.people;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.kernel.PersonId;
import org.yicai.party.Accounts;
import org.yicai.party.PartyAccess;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** One person: what they are here, and how they sign in. */
@Controller
class PersonController {

    private final Register register;
    private final PersonPages pages;
    private final PartyAccess access;
    private final Accounts accounts;

    PersonController(Register register, PersonPages pages, PartyAccess access, Accounts accounts) {
        this.register = register;
        this.pages = pages;
        this.access = access;
        this.accounts = accounts;
    }

    @GetMapping("/people/{id}")
    PersonPage show(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireKeep(actor);
        return pages.page(in, actor, register.of(actor.subdistrict(), new PersonId(id)));
    }

    @PostMapping("/people/{id}/sessions-ended")
    Redirect endSessions(@PathVariable UUID id, Actor actor) {
        access.requireKeep(actor);
        accounts.endSessions(actor, new PersonId(id));
        return Redirect.to(actor.isPerson(new PersonId(id)) ? "/sign-in" : "/people/" + id).saying("party.done.signed-out");
    }

    @PostMapping("/people/{id}/second-factor-lost")
    Redirect takeSecondFactor(@PathVariable UUID id, Actor actor) {
        access.requireKeep(actor);
        var had = accounts.takeSecondFactor(actor, new PersonId(id));
        return had ? Redirect.to("/people/" + id).saying("party.done.second-taken") : Redirect.to("/people/" + id);
    }
}

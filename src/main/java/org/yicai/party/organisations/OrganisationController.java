package org.yicai.party.organisations;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.yicai.kernel.Actor;
import org.yicai.kernel.OrganisationId;
import org.yicai.party.PartyAccess;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** One organisation: what it is, and what it shows of itself before it is chosen. */
@Controller
class OrganisationController {

    private final OrganisationPages pages;
    private final PartyAccess access;

    OrganisationController(OrganisationPages pages, PartyAccess access) {
        this.pages = pages;
        this.access = access;
    }

    @GetMapping("/organisations/{id}")
    OrganisationPage show(@PathVariable UUID id, Fields in, Actor actor) {
        access.requireReadOrganisation(actor, new OrganisationId(id));
        return pages.page(in, actor, new OrganisationId(id));
    }

    /** The page of the organisation whose staff one is. */
    @GetMapping("/organisations/own")
    Redirect own(Actor actor) {
        return Redirect.to("/organisations/" + access.requireOwn(actor));
    }
}

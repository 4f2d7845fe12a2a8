package org.yicai.party.organisations;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.party.Organisations;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Who is responsible for an organisation and who controls it, so that related applicants are seen (实施条例 art. 18). */
@Controller
class ResponsibilityController {

    private final Suppliers suppliers;
    private final Organisations organisations;
    private final OrganisationPages pages;

    ResponsibilityController(Suppliers suppliers, Organisations organisations, OrganisationPages pages) {
        this.suppliers = suppliers;
        this.organisations = organisations;
        this.pages = pages;
    }

    @PostMapping("/organisations/{id}/responsible")
    Answer keep(@PathVariable UUID id, Fields in, Actor actor) {
        var organisation = pages.kept(actor, id);
        var name = in.text("responsible", 30);
        var controlledBy = in.optionalId("controlled_by");
        var controller = in.optional("controller", 80);
        if (controlledBy != null && (controlledBy.equals(id) || organisations.find(actor.subdistrict(), controlledBy).isEmpty())) {
            in.refuse("controlled_by", "web.finding.choice");
        }
        if (controlledBy != null && !controller.isEmpty()) {
            in.refuse("controller", "party.finding.one-controller");
        }
        if (!in.ok()) {
            return pages.page(in, actor, organisation.id());
        }
        suppliers.answerFor(actor, organisation.id(), name, controlledBy, controller);
        return Redirect.to("/organisations/" + id).saying("party.done.kept");
    }
}

package org.yicai.party.organisations;

import java.util.HashMap;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.yicai.kernel.Actor;
import org.yicai.party.SupplierCondition;
import org.yicai.web.Answer;
import org.yicai.web.Fields;
import org.yicai.web.Redirect;

/** Which papers show the five conditions of a supplier (政府采购法 art. 22). What did not change is no new fact. */
@Controller
class ConditionsController {

    private final Suppliers suppliers;
    private final OrganisationPages pages;

    ConditionsController(Suppliers suppliers, OrganisationPages pages) {
        this.suppliers = suppliers;
        this.pages = pages;
    }

    @PostMapping("/organisations/{id}/conditions")
    Answer keep(@PathVariable UUID id, Fields in, Actor actor) {
        var organisation = pages.kept(actor, id);
        var proofs = ConditionsForm.read(in);
        if (!in.ok()) {
            return pages.page(in, actor, organisation.id());
        }
        var before = new HashMap<SupplierCondition, ConditionsForm.Proof>();
        suppliers.conditions(organisation.id()).forEach(each -> before.put(each.kind(), each.proof()));
        proofs.stream()
                .filter(each -> !each.equals(before.getOrDefault(each.kind(), new ConditionsForm.Proof(each.kind(), "", null))))
                .forEach(each -> suppliers.keep(actor, organisation.id(), each));
        return Redirect.to("/organisations/" + id).saying("party.done.kept");
    }
}

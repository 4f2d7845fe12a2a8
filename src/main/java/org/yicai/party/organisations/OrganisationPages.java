package org.yicai.party.organisations;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.OrganisationId;
import org.yicai.party.Organisation;
import org.yicai.party.Organisations;
import org.yicai.party.PartyAccess;
import org.yicai.place.Places;
import org.yicai.web.Fields;

/** Draws the page of an organisation, for itself and for every form on it that came back with findings. */
@Component
class OrganisationPages {

    private final Organisations organisations;
    private final Suppliers suppliers;
    private final Places places;
    private final PartyAccess access;

    OrganisationPages(Organisations organisations, Suppliers suppliers, Places places, PartyAccess access) {
        this.organisations = organisations;
        this.suppliers = suppliers;
        this.places = places;
        this.access = access;
    }

    /**
     * An organisation that may sell, for somebody who keeps what is known of it.
     *
     * @throws Missing when there is none here, when it is another organisation's staff that asks, or when it is of a kind that sells nothing
     */
    Organisation kept(Actor actor, UUID id) {
        access.requireKeepOrganisation(actor, new OrganisationId(id));
        return organisations.find(actor.subdistrict(), id).filter(each -> each.kind().mayContract()).orElseThrow(Missing::new);
    }

    /** In three statements. */
    OrganisationPage page(Fields in, Actor actor, OrganisationId id) {
        var all = organisations.list(actor.subdistrict());
        var one = all.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(Missing::new);
        var supplier = suppliers.get(id);
        var kept = suppliers.conditions(id);
        var others = all.stream().filter(each -> !each.id().equals(id)).toList();
        // the form that came back keeps what was typed, the others stand as they were kept
        ConditionsForm.fill(in, kept);
        in.with("level", supplier.level()).with("rated_on", supplier.ratedOn()).with("responsible", supplier.responsible()).with("controlled_by", supplier.controlledBy()).with("controller", supplier.controller());
        return new OrganisationPage(in, one, supplier, kept, others, places.today(), one.kind().mayContract() && access.mayKeepOrganisation(actor, id));
    }
}

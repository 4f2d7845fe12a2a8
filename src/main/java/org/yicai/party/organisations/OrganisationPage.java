package org.yicai.party.organisations;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.party.Organisation;
import org.yicai.party.Supplier;
import org.yicai.party.SupplierCondition;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * One organisation and what is kept of it as a seller.
 *
 * @param kept papers for the five conditions, as far as there are any
 * @param others whoever may control it
 * @param mayKeep whether the visitor may change it
 */
record OrganisationPage(Fields in, Organisation organisation, Supplier supplier, List<Suppliers.Kept> kept, List<Organisation> others, LocalDate today, boolean mayKeep) implements FormPage {

    Suppliers.@Nullable Kept kept(SupplierCondition condition) {
        return kept.stream().filter(each -> each.kind() == condition && !each.note().isEmpty()).findFirst().orElse(null);
    }

    boolean expired(Suppliers.Kept paper) {
        return paper.validUntil() != null && paper.validUntil().isBefore(today);
    }

    /** Who controls it, by name; "" when nobody said. */
    String controller() {
        return others.stream().filter(each -> each.id().equals(supplier.controlledBy())).map(Organisation::name).findFirst().orElse(supplier.controller());
    }
}

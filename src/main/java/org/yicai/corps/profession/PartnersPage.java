package org.yicai.corps.profession;

import java.time.LocalDate;
import java.util.List;
import org.yicai.party.Organisation;
import org.yicai.party.OrganisationKind;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * The partners of the corps.
 *
 * @param organisations that could be taken in; empty for whoever takes none in
 */
record PartnersPage(Fields in, List<Partner> partners, List<Organisation> organisations, boolean keeps, LocalDate today) implements FormPage {

    /** What a partner may be: whoever has professionals, but no office and nothing of the corps itself. */
    static final List<OrganisationKind> KINDS = List.of(OrganisationKind.ENTERPRISE, OrganisationKind.SOCIAL_ORGANISATION, OrganisationKind.PUBLIC_INSTITUTION_CLASS_I, OrganisationKind.PUBLIC_INSTITUTION_CLASS_II,
            OrganisationKind.PUBLIC_INSTITUTION_COMMERCIAL, OrganisationKind.MASS_ORGANISATION);
}

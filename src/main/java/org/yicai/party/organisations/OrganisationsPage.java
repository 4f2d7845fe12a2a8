package org.yicai.party.organisations;

import java.util.List;
import org.yicai.party.Organisation;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** @param mayKeep whether the form is shown, not only the list */
record OrganisationsPage(Fields in, List<Organisation> organisations, List<Community> communities, boolean mayKeep) implements FormPage {}

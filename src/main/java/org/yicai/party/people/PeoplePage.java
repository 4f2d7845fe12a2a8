package org.yicai.party.people;

import java.util.List;
import org.yicai.party.Organisation;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** @param mayKeep whether the form is shown, not only the list */
record PeoplePage(Fields in, List<Register.Row> people, List<Organisation> organisations, List<Community> communities, boolean mayKeep) implements FormPage {}

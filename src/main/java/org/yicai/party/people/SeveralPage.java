package org.yicai.party.people;

import java.util.List;
import org.yicai.party.Organisation;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** @param lines as they were understood; empty before anything was sent */
record SeveralPage(Fields in, List<Roster.Line> lines, List<Organisation> organisations) implements FormPage {}

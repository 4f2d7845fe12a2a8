package org.yicai.party.household;

import java.util.List;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** @param mayRead whether the reader sees to what people wrote back */
record HouseholdsPage(Fields in, List<Calendar.Asked> asked, List<Calendar.Waiting> waiting, List<Calendar.Written> written, boolean mayRead) implements FormPage {}

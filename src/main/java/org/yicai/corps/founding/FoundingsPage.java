package org.yicai.corps.founding;

import java.util.List;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** Organisations on their way and those that are there. @param mayBegin whether the looker belongs to the corps and founds none yet */
record FoundingsPage(Fields in, List<Founding> foundings, List<Community> communities, boolean mayBegin) implements FormPage {}

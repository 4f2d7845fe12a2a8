package org.yicai.supervision.spotcheck;

import java.util.List;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** All draws, and for the convener the form for the next. @param mayLook whether the looker may check what was drawn */
record DrawsPage(Fields in, List<Draw> draws, boolean mayPlan, boolean mayLook) implements FormPage {}

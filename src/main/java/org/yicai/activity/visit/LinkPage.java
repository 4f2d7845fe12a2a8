package org.yicai.activity.visit;

import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** Asks for a new link by the number of the household. */
record LinkPage(Fields in) implements FormPage {}

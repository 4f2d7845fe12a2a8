package org.yicai.activity.visit;

import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** Asks for the code of a badge. */
record BadgeCheckPage(Fields in) implements FormPage {}

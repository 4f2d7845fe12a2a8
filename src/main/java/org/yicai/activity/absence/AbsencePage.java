package org.yicai.activity.absence;

import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** What a volunteer reads of his own absence. */
record AbsencePage(Fields in, Absence absence) implements FormPage {}

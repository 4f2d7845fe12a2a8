package org.yicai.need.callback;

import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** The ticks of a sheet, keyed in. @param rows how many lines the form has */
record PaperPage(Fields in, int rows) implements FormPage {}

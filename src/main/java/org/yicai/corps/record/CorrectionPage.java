package org.yicai.corps.record;

import java.util.List;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** What is wrong with one of my records. */
record CorrectionPage(Fields in, List<RecordsPage.Row> rows) implements FormPage {}

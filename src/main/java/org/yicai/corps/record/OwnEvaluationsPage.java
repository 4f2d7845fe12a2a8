package org.yicai.corps.record;

import java.util.List;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** What others say about my service; I may reply once to each. */
record OwnEvaluationsPage(Fields in, List<Evaluation> said) implements FormPage {}

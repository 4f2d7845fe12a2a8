package org.yicai.corps.proposal;

import java.util.List;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** The weeks for which one may ask. */
record ProposalsPage(Fields in, List<Proposals.Row> weeks) implements FormPage {}

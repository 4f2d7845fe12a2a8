package org.yicai.corps.charter;

import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** The core leaders' seats as the corps' host keeps them. */
record SeatsPage(Fields in, Charters.Hosted charter, Structure structure) implements FormPage {}

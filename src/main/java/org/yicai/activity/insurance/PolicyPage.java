package org.yicai.activity.insurance;

import java.util.List;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * One policy and whom it insures.
 *
 * @param mayChange whether the looker speaks for whoever pays
 */
record PolicyPage(Fields in, Policy policy, List<Insureds.Row> insured, boolean mayChange) implements FormPage {}

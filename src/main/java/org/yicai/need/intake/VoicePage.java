package org.yicai.need.intake;

import java.util.List;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * One page, one sentence.
 *
 * @param mayAct whether the person may speak for a neighbour
 * @param acting whether this is such a form
 * @param mayKeyIn whether the person may key a list of paper in
 */
record VoicePage(Fields in, List<Community> communities, boolean mayAct, boolean acting, boolean mayKeyIn) implements FormPage {}

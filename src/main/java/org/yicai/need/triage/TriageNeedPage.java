package org.yicai.need.triage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.need.Hands;
import org.yicai.need.Need;
import org.yicai.need.Needs.Step;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * @param alike needs that may be the same matter
 * @param ways how it could be solved without buying anything
 */
record TriageNeedPage(Fields in, Need need, @Nullable Community community, List<Step> steps, List<Triage.Row> alike, Hands hands, Ways ways) implements FormPage {

    /** What the resident is asked now; "" when nothing is. */
    String question() {
        return need.askedAt() == null ? "" : steps.stream().filter(each -> each.kind().equals("ASKED")).map(Step::words).reduce("", (first, later) -> later);
    }
}

package org.yicai.need.triage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.need.Hands;
import org.yicai.need.Need;
import org.yicai.need.Needs.Step;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** @param alike needs that may be the same matter */
record TriageNeedPage(Fields in, Need need, @Nullable Community community, List<Step> steps, List<Triage.Row> alike, Hands hands) implements FormPage {

    /** The form in which a leader words what everybody reads: as it is read now. */
    Fields worded() {
        return in.with("public_title", need.openTitle()).with("public_words", need.openWords());
    }

    /** What the resident is asked now; "" when nothing is. */
    String question() {
        return need.askedAt() == null ? "" : steps.stream().filter(each -> each.kind().equals("ASKED")).map(Step::words).reduce("", (first, later) -> later);
    }
}

package org.yicai.need.triage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.need.Hands;
import org.yicai.need.Need;
import org.yicai.need.NeedPhoto;
import org.yicai.need.Needs.Step;
import org.yicai.need.Needs.Told;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * @param told the need with its history and photographs
 * @param alike needs that may be the same matter
 * @param joined needs that were merged into it, and the one it was merged into
 * @param ways how it could be solved without buying anything
 * @param topics what it seems to be about, and all it may be about
 */
record TriageNeedPage(Fields in, Told told, @Nullable Community community, List<Triage.Twin> alike, List<Triage.Joined> joined, Hands hands, List<Community> communities, Ways ways, TopicPanel topics) implements FormPage {

    Need need() {
        return told.need();
    }

    List<Step> steps() {
        return told.steps();
    }

    List<NeedPhoto> photos() {
        return told.photos();
    }

    /** Where another need belongs; null when unknown. */
    @Nullable Community communityOf(Triage.Row other) {
        return communities.stream().filter(each -> each.id().value().equals(other.community())).findFirst().orElse(null);
    }

    /** The form in which a leader words what everybody reads: as it is read now. */
    Fields worded() {
        return in.with("public_title", need().openTitle()).with("public_words", need().openWords());
    }

    /** What the resident is asked now; "" when nothing is. */
    String question() {
        return need().askedAt() == null ? "" : steps().stream().filter(each -> each.kind().equals("ASKED")).map(Step::words).reduce("", (first, later) -> later);
    }
}

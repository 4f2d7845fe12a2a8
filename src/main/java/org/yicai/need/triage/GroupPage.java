package org.yicai.need.triage;

import java.util.List;
import org.yicai.need.Deeds;
import org.yicai.need.Groups.Group;
import org.yicai.need.Stage;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;
import org.yicai.web.GroupText;
import org.yicai.web.View;

/**
 * A group, the needs in it, and what neighbours hold for it.
 *
 * @param leads whether the looker leads volunteers, who may take it up without a contract
 * @param contracted whether a project answers it
 */
record GroupPage(Fields in, Group group, List<GroupStore.Row> needs, List<Deeds.Occasion> occasions, boolean mayDesign, boolean leads, boolean contracted) implements FormPage {

    /** Whether it may be said that the needs are served: by volunteers, and somebody who was there confirms it. What was bought is served with its acceptance. */
    boolean mayServe() {
        return leads && !contracted && occasions.stream().anyMatch(Deeds.Occasion::counts) && needs.stream().anyMatch(each -> each.stage().next().contains(Stage.SERVED));
    }

    /** What is told in chat groups: what neighbours want together, and where one adds a voice. */
    String forTheGroup(View view) {
        return GroupText.of(view, "need.group-text.group", group.title(), group.needs()).line("need.group-text.group-summary", group.summary()).line("need.group-text.group-say").at("/needs/new");
    }
}

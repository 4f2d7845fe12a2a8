package org.yicai.need.triage;

import java.util.List;
import org.yicai.need.Groups.Group;
import org.yicai.web.GroupText;
import org.yicai.web.Page;
import org.yicai.web.View;

record GroupPage(Group group, List<GroupStore.Row> needs, boolean mayDesign) implements Page {

    /** What is told in chat groups: what neighbours want together, and where one adds a voice. */
    String forTheGroup(View view) {
        return GroupText.of(view, "need.group-text.group", group.title(), group.needs()).line("need.group-text.group-summary", group.summary()).line("need.group-text.group-say").at("/needs/new");
    }
}

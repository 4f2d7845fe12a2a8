package org.yicai.need.triage;

import java.util.List;
import org.yicai.need.Groups.Group;
import org.yicai.web.Page;

record GroupPage(Group group, List<GroupStore.Row> needs, boolean mayDesign) implements Page {}

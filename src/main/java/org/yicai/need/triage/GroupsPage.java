package org.yicai.need.triage;

import java.util.List;
import org.yicai.need.Groups.Group;
import org.yicai.web.Page;

record GroupsPage(List<Group> groups, boolean mayDesign) implements Page {}

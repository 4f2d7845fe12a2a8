package org.yicai.need.triage;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.need.Groups.Group;
import org.yicai.need.Stage;
import org.yicai.place.Community;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

record TriagePage(Fields in, Stage stage, List<Triage.Row> rows, @Nullable UUID older, List<Group> groups, List<Community> communities) implements FormPage {}

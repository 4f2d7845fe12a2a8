package org.yicai.activity.schedule;

import java.util.List;
import org.yicai.place.Community;
import org.yicai.project.Running.Deliverable;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** @param deliverables what the actor's organisations have promised and may deliver now */
record PlanPage(Fields in, List<Deliverable> deliverables, List<Community> communities) implements FormPage {}

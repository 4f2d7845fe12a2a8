package org.yicai.activity.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.activity.Abilities;
import org.yicai.place.Community;
import org.yicai.project.Running.Deliverable;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * @param cause the programme or group of needs that is planned for; null for what a contract promised, or beside a finding
 * @param deliverables what the actor's organisations have promised and may deliver now
 * @param leads whether the actor leads volunteers
 */
record PlanPage(Fields in, Causes.@Nullable Cause cause, List<Deliverable> deliverables, boolean leads, List<Community> communities, Abilities abilities) implements FormPage {}

package org.yicai.activity.change;

import java.util.List;
import org.yicai.activity.Abilities;
import org.yicai.activity.Activity;
import org.yicai.activity.change.Hindrances.Comer;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * What of a planned activity may still be changed.
 *
 * @param hindered those who signed up and whom a rule would keep away from the new plan; to be looked at before it is saved
 */
record ChangePage(Fields in, Activity activity, List<Planned.Spot> spots, List<Comer> hindered, Abilities abilities) implements FormPage {}

package org.yicai.corps.profession;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.activity.SignUpDoor;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** A partner comes as a group. @param open positions with seats, for whoever acts for it @param member whether the looker may take one of the promised seats @param way what can be done instead; null for nothing to say */
record GroupsPage(Fields in, Partner partner, List<Groups.Place> places, List<Groups.Open> open, boolean acts, boolean member, SignUpDoor.@Nullable Way way) implements FormPage {}

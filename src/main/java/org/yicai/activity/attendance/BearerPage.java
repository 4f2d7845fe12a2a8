package org.yicai.activity.attendance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.activity.Activity;
import org.yicai.activity.schedule.WayForward;
import org.yicai.kernel.Receipt;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * Whose badge was scanned.
 *
 * @param name "" where there is no open door, or no such badge
 * @param doors where the looker is on duty now
 * @param way what can be done instead; null when nothing was refused
 */
record BearerPage(Fields in, @Nullable Receipt code, String name, List<Activity> doors, @Nullable WayForward way) implements FormPage {}

package org.yicai.activity.attendance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.activity.Activity;
import org.yicai.activity.RiskLevel;
import org.yicai.activity.schedule.WayForward;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * Everybody by name, with large buttons; also without a network.
 *
 * @param late taps that somebody has to look at
 * @param way what can be done instead; null when nothing was refused
 */
record RollCallPage(Fields in, Activity activity, List<RollRow> rows, List<Entries.Entry> late, @Nullable WayForward way, Instant now) implements FormPage {

    /** Who was noted a moment ago, to be shown back by name. */
    @Nullable RollRow noted() {
        var noted = in.typed("noted");
        return rows.stream().filter(each -> each.attendance() != null && each.attendance().toString().equals(noted)).findFirst().orElse(null);
    }

    long there() {
        return rows.stream().filter(each -> each.attendance() != null).count();
    }

    /** Whether those at the door look at who is insured. */
    boolean dangerous() {
        return activity.riskLevel() == RiskLevel.HIGH;
    }

    long uncovered() {
        return rows.stream().filter(each -> !each.covered()).count();
    }

    /** Open now or later: a page that was kept before the door opened is good for the whole day. */
    boolean doorOpens() {
        return activity.cancelledAt() == null && (activity.doorIsOpen(now) || now.isBefore(activity.startsAt()));
    }
}

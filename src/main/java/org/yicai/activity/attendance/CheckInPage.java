package org.yicai.activity.attendance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yicai.activity.Activity;
import org.yicai.activity.schedule.WayForward;
import org.yicai.kernel.Door;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * In and out, with one large button; also without a network.
 *
 * @param row what is known of the one who looks; null of somebody who stands on no list
 * @param way what somebody can do who was refused; null otherwise
 */
record CheckInPage(Fields in, Activity activity, @Nullable RollRow row, @Nullable WayForward way, boolean onDuty, Instant now) implements FormPage {

    String state() {
        return row == null ? "none" : row.state();
    }

    /** Open now or later: a page that was kept before the door opened is good for the whole day. */
    boolean doorOpens() {
        return activity.cancelledAt() == null && (activity.doorIsOpen(now) || now.isBefore(activity.startsAt()));
    }

    /** Through whom the link says that they came; "" when it says nothing. */
    String via() {
        var door = Door.via(in.typed("via"));
        return door == Door.SELF ? "" : door.via();
    }
}

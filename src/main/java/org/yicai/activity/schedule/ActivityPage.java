package org.yicai.activity.schedule;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.activity.Activity;
import org.yicai.activity.Capacity;
import org.yicai.kernel.Door;
import org.yicai.activity.Phase;
import org.yicai.activity.Through;
import org.yicai.kernel.Receipt;
import org.yicai.place.Community;
import org.yicai.project.Unit;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * One activity, for everybody; with what those on duty need at the door.
 *
 * @param community where; null when the community is no longer
 * @param attendees who was there; empty for those who are not on duty
 * @param given the answer code of somebody just entered at the door; null otherwise
 */
record ActivityPage(
        Fields in,
        Activity activity,
        Standing standing,
        List<Standing.Position> positions,
        @Nullable Community community,
        List<Attendee> attendees,
        boolean onDuty,
        boolean own,
        boolean mayTakePosition,
        @Nullable Receipt given,
        Instant now)
        implements FormPage {

    record Attendee(String name, Capacity capacity, Through through, Door door, Receipt code, Instant checkedInAt, boolean answered) {}

    /** Through whom the link says that the visitor came; "" when it says nothing. */
    String via() {
        var door = Door.via(in.typed("via"));
        return door == Door.SELF ? "" : door.via();
    }

    Phase phase() {
        return activity.phase(now);
    }

    boolean doorIsOpen() {
        return activity.doorIsOpen(now);
    }

    /** The contractor says once what was done, not before it began. */
    boolean mayRecord() {
        return own && standing.quantity() == null && activity.cancelledAt() == null && !now.isBefore(activity.startsAt());
    }

    boolean mayCancel() {
        return own && activity.cancelledAt() == null && standing.served() + standing.volunteers() == 0;
    }

    /** Whether signing up is still a question: not over, not there yet, not of the contractor. */
    boolean maySignUp() {
        return !own && (phase() == Phase.COMING || phase() == Phase.NOW) && standing.capacity() == null;
    }

    boolean asksQuantity() {
        return activity.unit() != Unit.SESSION;
    }
}

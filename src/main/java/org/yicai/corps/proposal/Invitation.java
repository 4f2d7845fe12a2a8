package org.yicai.corps.proposal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.activity.Sex;

/**
 * A volunteer is asked for one position, or to come along on one home visit; before the yes the volunteer reads neither name nor door.
 *
 * @param title of the activity, or the kind of the visit; "" for a visit that is over @param name of the position, or of who visits
 * @param left seats that are free at this moment
 * @param risk what may happen, to be accepted with the yes; null for something everyday
 * @param until until when a yes holds good
 */
record Invitation(UUID id, @Nullable UUID activity, @Nullable UUID position, @Nullable UUID visit, String title, String name, String duty, String venue, UUID community, Instant startsAt, Instant endsAt, @Nullable Instant cancelledAt,
        int left, @Nullable String skill, @Nullable Sex sex, @Nullable String sexBecause, @Nullable String risk, boolean familiar, Instant until, @Nullable String answer) {

    boolean open(Instant now) {
        return answer == null && cancelledAt == null && now.isBefore(until);
    }
}

package org.yicai.activity.schedule;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.project.Running.Deliverable;

/**
 * An activity as a contractor plans it.
 *
 * @param position what volunteers are needed for; null when none are
 */
record Plan(
        Deliverable deliverable,
        String title,
        String words,
        String riskNotice,
        UUID community,
        String venue,
        Instant startsAt,
        Instant endsAt,
        int places,
        @Nullable Place position) {

    /** What volunteers do, and how many are needed; at least one. */
    record Place(String name, String duty, int seats) {}
}

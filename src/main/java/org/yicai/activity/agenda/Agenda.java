package org.yicai.activity.agenda;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.activity.Serves;

/** What one person signed up or waits for, soonest first. */
record Agenda(List<Entry> entries) {

    /**
     * One activity.
     *
     * @param position what the person does there; null for somebody who takes part
     * @param waits whether the person waits for a seat
     * @param offeredUntil until when a seat is held; null when none is
     * @param absence where somebody noted that the person did not come; null when nobody did
     */
    record Entry(
            UUID activity,
            Serves serves,
            String title,
            String venue,
            String riskNotice,
            Instant startsAt,
            Instant endsAt,
            @Nullable Instant cancelledAt,
            @Nullable String position,
            boolean waits,
            @Nullable Instant offeredUntil,
            @Nullable UUID absence) {}
}

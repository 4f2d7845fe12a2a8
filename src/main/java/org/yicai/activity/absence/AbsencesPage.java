package org.yicai.activity.absence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.activity.Activity;
import org.yicai.activity.Phase;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/** @param rows the volunteers who had a seat and were not checked in, and those who were noted */
record AbsencesPage(Fields in, Activity activity, List<Row> rows, Instant now) implements FormPage {

    /**
     * One volunteer.
     *
     * @param absence the note; null while nobody noted anything
     */
    record Row(
            UUID signUp,
            String name,
            String position,
            @Nullable UUID absence,
            @Nullable String words,
            @Nullable String noter,
            @Nullable Instant notedAt,
            @Nullable String answer,
            @Nullable String takenBackBy,
            @Nullable Instant takenBackAt,
            @Nullable String takenBackBecause) {}

    /** Before the end somebody may still come. */
    boolean over() {
        return activity.phase(now) == Phase.OVER;
    }
}

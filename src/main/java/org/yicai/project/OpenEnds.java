package org.yicai.project;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What would be left hanging if a project ended now: activities still to come, asks nobody has answered. Implemented by what comes after projects. */
public interface OpenEnds {

    /** @param path where it stands, "" when it has no page of its own, {@code at} when it is due */
    record End(EndKind kind, String title, String path, @Nullable Instant at) {}

    /** What it is. */
    enum EndKind {
        ACTIVITY,
        ASK
    }

    /** The next ones first. In one SQL statement. */
    List<End> of(ProjectId project);
}

package org.yicai.need;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was done for a need: the activities of the project that it led to, or of its group. Implemented by what comes after projects. */
public interface Deeds {

    /**
     * An activity that took place and counts.
     *
     * @param served how many residents were there
     * @param rated how many of them said something about it
     */
    record Deed(UUID id, String title, Instant at, int served, int rated) {}

    /** @param all how many there were @param latest the last ones, at most five, latest first */
    record Done(int all, List<Deed> latest) {}

    /**
     * An activity that neighbours hold or held for a group of needs itself, without a project.
     *
     * @param counts whether it was recorded, and somebody who was there says that it was so
     */
    record Occasion(UUID id, String title, Instant at, int served, int rated, boolean counts) {}

    /** What is planned and was done for a group itself, but for what was called off; latest first, at most 20. In one statement. */
    List<Occasion> of(GroupId group);

    /** What a project has done so far, no older than a minute; in at most one statement. */
    Done of(UUID project);
}

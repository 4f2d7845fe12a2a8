package org.yicai.need;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was done for a need: the activities of the project that it led to. Implemented by what comes after projects. */
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

    /** What a project has done so far, no older than a minute; in at most one statement. */
    Done of(UUID project);
}

package org.yicai.project;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.SubdistrictId;

/** What was really done for a project. Implemented by what comes after projects: activities. */
public interface Delivered {

    /**
     * One activity that counts and that no acceptance has claimed yet: confirmed, or found to count by a draw.
     *
     * @param quantity what counts of what the contractor recorded, in the deliverable's unit; 0 while a question about it is open
     * @param served residents who were checked in
     * @param rated how many of them gave a rating, {@code ratingSum} in all
     * @param questioned what was recorded and waits for the answer to a question; it neither counts nor fails
     * @param estimate by which it counts; null when somebody confirmed it
     * @param checked how many were looked at for the estimate, {@code fitted} of them fit; 0 without one
     */
    record Record(UUID activity, DeliverableId deliverable, int quantity, int served, int rated, int ratingSum, int questioned, @Nullable UUID estimate, int checked, int fitted) {}

    /** Confirmed and unclaimed records of a project, oldest first: what the next acceptance may count. In one SQL statement. */
    List<Record> unclaimed(ProjectId project);

    /** Confirmed quantities by the week in which the activities were, whether accepted or not. In one SQL statement. */
    List<Course.Week> weeks(ProjectId project);

    /** @param quantity confirmed, and claimed by no acceptance yet */
    record Waiting(DeliverableId deliverable, int quantity) {}

    /** The confirmed and unclaimed quantities of everything in a subdistrict. In one SQL statement. */
    List<Waiting> waiting(SubdistrictId subdistrict);
}

package org.yicai.activity.photo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.evidence.Verdict;
import org.yicai.kernel.OrganisationId;

/**
 * Two photographs that resemble each other.
 *
 * @param number of the fresh one beside its activity
 * @param permille of the comparable blocks that agree
 * @param columns into how many blocks the earlier one was cut; 0 when both are one file
 * @param agreeing the blocks of the earlier one that agree, row by row, from 0
 * @param explanation null before anybody said why
 * @param explainedBy the name of whoever did
 * @param sameCamera whether both files name the same camera; null when one of them names none
 */
record Comparison(
        UUID id, int number, Verdict verdict, int permille, int columns, int rows, List<Integer> agreeing, boolean mirrored, boolean sameFile, Instant foundAt,
        @Nullable String explanation, @Nullable String explainedBy, @Nullable Instant explainedAt, @Nullable Boolean sameCamera, Side fresh, Side earlier) {

    /**
     * One of the two, with what it was shown for.
     *
     * @param serves the title of the project, programme or group
     * @param takenAt what the clock of the camera said; null when the file does not say, which means nothing
     * @param software "" when the file does not say
     */
    record Side(
            UUID activity, String title, String serves, @Nullable UUID project, OrganisationId holder, String holderName, Instant startsAt, Instant endsAt, Instant addedAt,
            int width, int height, @Nullable Instant takenAt, String software, boolean manifest) {

        /** How the clock of the camera lies to the activity: a key of a sentence; the clock may be wrong. */
        String clock() {
            if (takenAt == null) {
                return "photo.signal.no-time";
            }
            var early = takenAt.isBefore(startsAt.minus(Duration.ofHours(1)));
            return early ? "photo.signal.before" : takenAt.isAfter(endsAt.plus(Duration.ofHours(1))) ? "photo.signal.after" : "photo.signal.within";
        }
    }

    /** Whether both were shown by the same contractor or volunteers. */
    boolean sameHolder() {
        return fresh.holder.equals(earlier.holder);
    }

    /** Whether both were shown for one project; never so without one. */
    boolean sameProject() {
        return fresh.project != null && fresh.project.equals(earlier.project);
    }
}

package org.yicai.project;

import java.util.EnumSet;
import java.util.Set;

/** Where a project stands. */
public enum ProjectStage {
    DRAFT,
    IN_REVIEW,
    RETURNED,
    PASSED,
    AWARDED,
    CONTRACTED,
    COMPLETED,
    TERMINATED,
    LANDED;

    /** All transitions. A passed design comes back to the gate when a voter turns out to be tied to the winner. */
    public Set<ProjectStage> next() {
        return switch (this) {
            case DRAFT, RETURNED -> EnumSet.of(IN_REVIEW);
            case IN_REVIEW -> EnumSet.of(PASSED, RETURNED);
            case PASSED -> EnumSet.of(AWARDED, IN_REVIEW);
            case AWARDED -> EnumSet.of(CONTRACTED, TERMINATED);
            case CONTRACTED, LANDED -> EnumSet.of(COMPLETED, TERMINATED);
            case COMPLETED, TERMINATED -> EnumSet.noneOf(ProjectStage.class);
        };
    }

    /** Whether the design may still be written. */
    public boolean open() {
        return this == DRAFT || this == RETURNED;
    }

    /** Whether the committee has not said yes yet: being written, judged or returned. */
    public boolean undecided() {
        return this == DRAFT || this == IN_REVIEW || this == RETURNED;
    }

    /** The colour class of its tag; the words beside it say the same. */
    public String tone() {
        return switch (this) {
            case PASSED, COMPLETED -> "ok";
            case DRAFT, IN_REVIEW -> "warn";
            case RETURNED, TERMINATED -> "bad";
            case AWARDED, CONTRACTED, LANDED -> "run";
        };
    }
}

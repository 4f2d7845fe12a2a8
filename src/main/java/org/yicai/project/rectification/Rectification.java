package org.yicai.project.rectification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.project.ContractSide;
import org.yicai.project.ProjectId;

/**
 * What one term of the contract asks for and is not as agreed 整改.
 *
 * @param number counts within the project, from 1
 * @param term the words of the contract, as they stood when it was asked
 * @param deliverable what it is about; null where the term speaks of everything
 * @param dueOn until when the contractor mends it or says why not
 * @param answer what the contractor said; null while it is in the contractor's hands
 * @param outcome how it ended; null while it is open
 */
record Rectification(
        UUID id,
        ProjectId project,
        int number,
        ContractPart part,
        @Nullable String deliverable,
        String term,
        String words,
        LocalDate dueOn,
        Instant askedAt,
        String askedBy,
        @Nullable Answer answer,
        @Nullable String answerWords,
        @Nullable Instant answeredAt,
        @Nullable Outcome outcome,
        @Nullable String outcomeWords,
        @Nullable Instant closedAt) {

    /** What the contractor says. */
    enum Answer {
        MENDED,
        DISPUTED
    }

    /** How it ended; withdrawn when it was no matter of the contract, or a mistake. */
    enum Outcome {
        MENDED,
        NOT_MENDED,
        WITHDRAWN
    }

    boolean open() {
        return outcome == null;
    }

    /** In whose hands it lies; null once it is closed. */
    @Nullable ContractSide hands() {
        return outcome != null ? null : answer == null ? ContractSide.CONTRACTOR : ContractSide.PURCHASER;
    }

    /** Whether the contractor's days are over and nothing was said. */
    boolean overdue(LocalDate today) {
        return hands() == ContractSide.CONTRACTOR && dueOn.isBefore(today);
    }

    /** Whether the purchaser may say how it ended: once the contractor answered, or its days are over. Taking it back is possible at any time. */
    boolean mayBeJudged(LocalDate today) {
        return answer != null || overdue(today);
    }
}

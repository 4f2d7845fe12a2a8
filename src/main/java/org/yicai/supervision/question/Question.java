package org.yicai.supervision.question;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.project.ProjectId;
import org.yicai.project.Unit;

/**
 * Something wants an answer.
 *
 * @param flag its id in the catalogue; {@link #HUMAN} when people ask
 * @param activity whose quantity waits; null when no single one is in dispute
 * @param quantity what was recorded for it; null before that, and for a visit
 * @param contractor who is asked; null while nobody is chosen
 * @param words what a person asked; "" for a flag, and when it is asked because people say that they saw nothing of it
 * @param confirmations of the activity, beside {@code denials}
 */
record Question(
        UUID id,
        SubdistrictId subdistrict,
        String flag,
        ProjectId project,
        String projectTitle,
        String branch,
        @Nullable UUID activity,
        @Nullable String activityTitle,
        @Nullable Instant activityAt,
        @Nullable Integer quantity,
        @Nullable Unit unit,
        @Nullable OrganisationId contractor,
        @Nullable String contractorName,
        String figures,
        String evidence,
        String words,
        @Nullable PersonId raisedBy,
        @Nullable String raisedByName,
        Instant askedAt,
        LocalDate dueOn,
        QuestionStage stage,
        int confirmations,
        int denials) {

    /** The flag of what people ask. */
    static final String HUMAN = "HUMAN";

    List<Figure> counted() {
        return Figure.of(figures);
    }

    List<String> links() {
        return evidence.lines().toList();
    }

    boolean human() {
        return flag.equals(HUMAN);
    }

    /** Whether it is asked because people say that they were not there or saw nothing of it. */
    boolean denied() {
        return human() && raisedBy == null;
    }
}

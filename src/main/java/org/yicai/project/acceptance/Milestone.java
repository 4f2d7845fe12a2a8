package org.yicai.project.acceptance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Money;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;
import org.yicai.place.RulePacks.Regime;
import org.yicai.project.ProjectId;
import org.yicai.project.ProjectStage;

/**
 * A milestone with its contract, and with its acceptance and payment once there are any.
 *
 * @param others how many other milestones of the contract are not accepted yet
 * @param groups the groups of needs the project answers, with commas between them; "" for none
 */
public record Milestone(
        UUID id,
        int position,
        String title,
        LocalDate dueOn,
        Money amount,
        ProjectId project,
        String projectTitle,
        ProjectStage stage,
        Regime regime,
        OrganisationId contractor,
        String contractorName,
        String standards,
        LocalDate signedOn,
        PersonId draftedBy,
        PersonId awardedBy,
        PersonId signedBy,
        int others,
        String groups,
        @Nullable Instant acceptedAt,
        @Nullable String acceptedBy,
        @Nullable Integer served,
        @Nullable Integer rated,
        @Nullable Integer ratingSum,
        @Nullable String opinion,
        @Nullable LocalDate payBy,
        @Nullable LocalDate paidOn) {

    /** Those who made the contract, and therefore do not accept. */
    List<PersonId> makers() {
        return List.of(draftedBy, awardedBy, signedBy);
    }

    public boolean accepted() {
        return acceptedAt != null;
    }
}

package org.yicai.project.acceptance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Money;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;
import org.yicai.project.Origin;
import org.yicai.project.ProjectId;
import org.yicai.project.ProjectStage;

/**
 * A milestone with its contract, and with its acceptance and payment once there are any.
 *
 * @param others how many other milestones of the contract are not accepted yet
 * @param reviewItem the last time the committee had what was delivered before it; null when it never had
 * @param review what it concluded, {@code null} while it is open or never was
 * @param payDays days from the acceptance to the payment, {@code lateRate} ten-thousandths of a late day, {@code holdDays} working days of a hold
 * @param advanceLeft what was paid in advance and no payment has made up for yet
 * @param groups the groups of needs the project answers, with commas between them; "" for none
 * @param acceptance ids of the records of both, for their proofs; null while there is none
 * @param offset how much of the advance its payment made up for
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
        Origin origin,
        String branch,
        Money contractAmount,
        OrganisationId contractor,
        String contractorName,
        String standards,
        UUID contract,
        int payDays,
        int lateRate,
        int holdDays,
        Money advanceLeft,
        PersonId draftedBy,
        PersonId awardedBy,
        PersonId signedBy,
        int others,
        String groups,
        @Nullable UUID reviewItem,
        @Nullable String review,
        @Nullable Instant acceptedAt,
        @Nullable String acceptedBy,
        @Nullable Integer served,
        @Nullable Integer rated,
        @Nullable Integer ratingSum,
        @Nullable String opinion,
        @Nullable LocalDate payBy,
        @Nullable LocalDate paidOn,
        @Nullable Money paid,
        @Nullable Money offset,
        @Nullable UUID acceptance,
        @Nullable UUID payment) {

    /** Those who made the contract, and therefore do not accept. */
    List<PersonId> makers() {
        return List.of(draftedBy, awardedBy, signedBy);
    }

    /** Whether it is the last one of a project bought with own money, which the committee follows up before it is accepted. */
    boolean last() {
        return others == 0 && origin.ownMoney();
    }

    /** Whether the committee has followed up and found it good (G10). */
    boolean followedUp() {
        return "PASSED".equals(review);
    }

    /** Whether the committee has it before it now. */
    boolean underReview() {
        return reviewItem != null && review == null;
    }

    public boolean accepted() {
        return acceptedAt != null;
    }
}

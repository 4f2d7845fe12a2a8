package org.yicai.project.acceptance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yicai.project.ProjectStage;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * One milestone: what was promised, what is confirmed, and what people say.
 *
 * @param official whether the visitor is an official, {@code otherHand} whether one who made none of it
 * @param readsPapers whether the visitor may open what is before the committee
 * @param payBy the last day of payment once it is accepted
 */
record MilestonePage(Fields in, Milestone milestone, Counting counting, boolean official, boolean otherHand, boolean readsPapers, @Nullable LocalDate payBy) implements FormPage {

    boolean mayAccept() {
        return official && otherHand && !milestone.accepted() && milestone.stage().next().contains(ProjectStage.COMPLETED);
    }

    /** Whether it can be handed to the committee now: once everything is delivered and rated. */
    boolean mayReview() {
        return !milestone.accepted() && milestone.last() && !milestone.followedUp() && !milestone.underReview() && milestone.stage() == ProjectStage.CONTRACTED
                && counting.missing() == null && counting.rated() > 0 && (official || !readsPapers);
    }

    boolean mayPay() {
        return official && milestone.accepted() && milestone.paidOn() == null;
    }

    /** "4.6", or "" while nobody rated. */
    String average() {
        return counting.rated() == 0 ? "" : "%.1f".formatted((double) counting.ratingSum() / counting.rated());
    }
}

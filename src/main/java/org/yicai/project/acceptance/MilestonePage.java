package org.yicai.project.acceptance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Decimal;
import org.yicai.project.ProjectStage;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;

/**
 * One milestone: what was promised, what is confirmed, and what people say.
 *
 * @param official whether the visitor is an official, {@code otherHand} whether one who made none of it
 * @param readsPapers whether the visitor may open what is before the committee
 * @param report how each standard was kept, once it is accepted
 * @param due what is to be paid and until when, once it is accepted
 * @param contractor whether the visitor belongs to its contractor
 * @param full whether mid-term and a third party are asked for before it is accepted
 */
record MilestonePage(
        Fields in, Milestone milestone, Counting counting, List<Milestones.Judged> report, @Nullable Due due, boolean official, boolean otherHand, boolean readsPapers, boolean contractor, LocalDate today,
        boolean full)
        implements FormPage {

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

    boolean mayHold() {
        return mayPay() && due.hold() == null;
    }

    boolean mayAnswerHold() {
        return (official || contractor) && due != null && due.hold() != null && due.hold().open(today);
    }

    /** Whether money that was held is to be paid now. */
    boolean mayPayHeld() {
        return official && due != null && milestone.paidOn() != null && due.held().fen() == 0 && due.rest().fen() > 0;
    }

    /** "4.6", or "" while nobody rated. */
    String average() {
        return counting.rated() == 0 ? "" : Decimal.of(counting.ratingSum(), counting.rated());
    }
}

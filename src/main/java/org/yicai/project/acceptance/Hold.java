package org.yicai.project.acceptance;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Money;
import org.yicai.project.Unit;

/**
 * Money that is not paid because a quantity is in dispute.
 *
 * @param lapsesOn the last day it holds when nobody does anything
 * @param answer AGREED: the contractor takes the deduction; RELEASED: the purchaser lets it go; null while it is open or has lapsed
 */
public record Hold(
        UUID id, String deliverable, Unit unit, int quantity, Money amount, String term, String reason, LocalDate heldOn, LocalDate lapsesOn, @Nullable String answer, @Nullable LocalDate answeredOn,
        @Nullable LocalDate paidOn) {

    /** Whether somebody may still answer it. */
    public boolean open(LocalDate today) {
        return answer == null && !today.isAfter(lapsesOn);
    }

    public boolean agreed() {
        return "AGREED".equals(answer);
    }

    /** What it keeps back on a day: nothing once it was released or has lapsed. */
    public Money keeps(LocalDate today) {
        return agreed() || open(today) ? amount : Money.NONE;
    }
}

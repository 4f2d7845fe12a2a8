package org.yicai.project.payment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Money;
import org.yicai.project.Lateness;

/**
 * Money that was or is due for an accepted milestone.
 *
 * @param paidOn null while it is not paid
 * @param lateness up to the payment, or up to the day that is looked at
 */
record Overdue(UUID milestone, String number, String project, String contractor, String title, LocalDate dueOn, @Nullable LocalDate paidOn, Money amount, Lateness lateness) {

    boolean open() {
        return paidOn == null;
    }
}

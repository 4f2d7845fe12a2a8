package org.yicai.project.budget;

import java.util.UUID;
import org.yicai.kernel.Money;

/** Money that the budget holds. */
record BudgetLine(UUID id, int year, String code, String name, Money amount, Money reserved, Money committed) {

    Money left() {
        return Money.of(amount.fen() - reserved.fen() - committed.fen());
    }
}

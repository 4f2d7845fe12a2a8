package org.yicai.project.payment;

import java.time.LocalDate;
import java.util.List;
import org.yicai.kernel.Money;
import org.yicai.web.Page;

/**
 * What was paid late in a year or is not paid yet, for everybody.
 *
 * @param until the last day that was looked at: the end of the year, or today
 */
record DisclosurePage(int year, LocalDate until, List<Overdue> late) implements Page {

    /** Not paid on the last day. */
    List<Overdue> unpaid() {
        return late.stream().filter(Overdue::open).toList();
    }

    long contracts() {
        return unpaid().stream().map(Overdue::number).distinct().count();
    }

    Money sum() {
        return unpaid().stream().map(Overdue::amount).reduce(Money.NONE, Money::plus);
    }
}

package org.yicai.project.acceptance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Money;
import org.yicai.project.Lateness;

/**
 * What of an accepted milestone is to be paid: its amount without what is held and without the advance that it makes up for. The rest stays due on its day.
 *
 * @param held what a hold keeps back today
 * @param offset how much of the advance the payment makes up for
 * @param payable what is paid with it
 * @param rest what is left to pay in all, today; nothing once everything was paid
 * @param lateness of the rest
 */
public record Due(LocalDate dueOn, @Nullable Hold hold, Money held, Money offset, Money payable, Money rest, Lateness lateness) {

    static Due of(Milestone milestone, @Nullable Hold hold, LocalDate dueOn, LocalDate today) {
        var held = hold == null ? Money.NONE : hold.keeps(today);
        var without = milestone.amount().fen() - held.fen();
        var offset = milestone.offset() == null ? Money.of(Math.min(without, milestone.advanceLeft().fen())) : milestone.offset();
        var payable = Money.of(Math.max(0, without - offset.fen()));
        var paid = milestone.paid() == null ? 0 : milestone.paid().fen() + (hold != null && hold.paidOn() != null ? payable.fen() - milestone.paid().fen() : 0);
        var rest = Money.of(Math.max(0, payable.fen() - paid));
        return new Due(dueOn, hold, held, offset, payable, rest, Lateness.of(rest, dueOn, today, milestone.lateRate()));
    }
}

package org.yicai.project;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.yicai.kernel.Money;

/**
 * How late money is, and what that costs (保障中小企业款项支付条例: 万分之五 a day where the contract says nothing else). Every day after the
 * due day counts, the day of payment included; the sum over all days is rounded to the fen, half a fen upwards.
 *
 * @param days 0 while it is not late
 */
public record Lateness(long days, Money interest) {

    /** @param perTenThousand the rate of one day, in ten-thousandths */
    public static Lateness of(Money amount, LocalDate due, LocalDate day, int perTenThousand) {
        var days = Math.max(0, ChronoUnit.DAYS.between(due, day));
        var product = Math.multiplyExact(Math.multiplyExact(amount.fen(), days), (long) perTenThousand);
        return new Lateness(days, Money.of((product + 5_000) / 10_000));
    }

    public boolean late() {
        return days > 0;
    }
}

package org.yicai.portal.projects;

import java.time.Instant;
import java.time.LocalDate;
import org.yicai.kernel.Money;

/** A change that both sides agreed to; the difference may be negative. */
record Amendment(int number, long deltaFen, LocalDate endsOn, String reason, Instant answeredAt) {

    String difference() {
        return Money.difference(deltaFen);
    }
}

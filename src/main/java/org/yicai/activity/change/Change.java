package org.yicai.activity.change;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yicai.activity.RiskLevel;
import org.yicai.activity.schedule.Plan;

/**
 * How it will be.
 *
 * @param begin by how much it begins later; negative for earlier
 * @param end the same of its end
 * @param seats by the name of the position
 * @param fresh one more position; null for none
 */
record Change(String venue, String words, Duration begin, Duration end, int places, RiskLevel riskLevel, String riskNotice, Map<String, Integer> seats, Plan.@Nullable Place fresh) {

    boolean moves() {
        return !begin.isZero() || !end.isZero();
    }

    /** Whether those who said yes to the risk did not say yes to this one. */
    boolean raises(RiskLevel before) {
        return riskLevel.compareTo(before) > 0;
    }
}

package org.yicai.activity.insurance;

import java.time.LocalDate;
import java.util.List;
import org.yicai.web.Fields;
import org.yicai.web.FormPage;
import org.yicai.web.Option;
import org.yicai.web.View;

/**
 * The register of insurance, and what waits for it.
 *
 * @param own the organisations for which the looker may note a policy; empty for an auditor
 * @param coming what a policy may be for alone
 */
record PoliciesPage(Fields in, List<Policy> policies, List<Uncovered> uncovered, List<Option> own, List<Uncovered> coming, LocalDate today) implements FormPage {

    static LocalDate lastDay(Policy policy, View view) {
        return policy.coversUntil().atZone(view.zone()).toLocalDate().minusDays(1);
    }

    /** Whether there is something left to end. */
    boolean holds(Policy policy, View view) {
        return !lastDay(policy, view).isBefore(today);
    }

    /** Whether it is time to think of the next one. */
    boolean ends(Policy policy, View view) {
        return holds(policy, view) && !lastDay(policy, view).minusDays(PolicyWatch.DAYS).isAfter(today);
    }
}

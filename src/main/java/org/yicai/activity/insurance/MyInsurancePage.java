package org.yicai.activity.insurance;

import java.time.LocalDate;
import java.util.List;
import org.yicai.web.Page;
import org.yicai.web.View;

/** How the looker is insured, now and later. */
record MyInsurancePage(List<Insureds.Mine> policies) implements Page {

    LocalDate lastDay(Insureds.Mine policy, View view) {
        return policy.coversUntil().atZone(view.zone()).toLocalDate().minusDays(1);
    }
}

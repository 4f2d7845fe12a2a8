package org.yicai.activity.change;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yicai.activity.Activity;
import org.yicai.activity.RiskLevel;
import org.yicai.activity.change.Hindrances.Comer;
import org.yicai.activity.change.Hindrances.Hindrance;

/** Whether what was in somebody's way still is: the person may have signed out of the other activity meanwhile. */
@Component
class Obstacles {

    private final Hindrances hindrances;

    Obstacles(Hindrances hindrances) {
        this.hindrances = hindrances;
    }

    @Nullable Hindrance of(Activity activity, Questions.Open question) {
        if (question.rule() == null || question.rule().equals("I1")) {
            return null;
        }
        return hindrances.of(activity.subdistrict(), activity.id().value(), activity.startsAt(), activity.endsAt(), true, activity.riskLevel() == RiskLevel.HIGH, List.of(activity.id().value()), question.signUp()).stream()
                .map(Comer::hindrance).filter(Objects::nonNull).findFirst().orElse(null);
    }
}

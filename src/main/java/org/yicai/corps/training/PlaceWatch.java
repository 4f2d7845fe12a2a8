package org.yicai.corps.training;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Patrol;
import org.yicai.place.Places;

/** Passes on places of a training that were offered and not answered. A round says in how many sessions. */
@Component
public class PlaceWatch extends Patrol {

    private final Enrolments enrolments;

    PlaceWatch(Enrolments enrolments, Places places, PlatformTransactionManager transactions, @Value("${yicai.clocks.every:60}") long everySeconds) {
        super("training-places", places, transactions, everySeconds);
        this.enrolments = enrolments;
    }

    @Override
    protected int visit(SubdistrictId subdistrict) {
        return transaction.execute(status -> enrolments.late(subdistrict)).stream().mapToInt(each -> transaction.execute(status -> enrolments.passOn(subdistrict, each))).sum();
    }
}

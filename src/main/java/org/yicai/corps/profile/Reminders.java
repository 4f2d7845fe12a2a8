package org.yicai.corps.profile;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Patrol;
import org.yicai.place.Places;

/** Looks now and then at licences that end soon. A round says how many people were told. */
@Component
public class Reminders extends Patrol {

    private final Licences licences;

    Reminders(Licences licences, Places places, PlatformTransactionManager transactions, @Value("${yicai.clocks.every:60}") long everySeconds) {
        super("licences", places, transactions, everySeconds);
        this.licences = licences;
    }

    @Override
    protected int visit(SubdistrictId subdistrict) {
        return transaction.execute(status -> licences.remind(subdistrict));
    }
}

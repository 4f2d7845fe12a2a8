package org.yicai.need;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.yicai.kernel.SubdistrictId;
import org.yicai.need.callback.Callbacks;
import org.yicai.need.rates.Tally;
import org.yicai.party.Asking;
import org.yicai.place.Patrol;
import org.yicai.place.Places;

/** Once a minute: what days do to needs, to questions and to counts, a batch in each subdistrict. A round says how many needs were told onwards. */
@Component
public class Sweeper extends Patrol {

    /** So many batches of days are counted at most before the other subdistricts have their turn. */
    private static final int BATCHES = 50;

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private final Sweep sweep;
    private final Asking asking;
    private final Callbacks callbacks;
    private final Tally tally;

    // seven: what days do to needs, to questions and to counts, where, and at which pace
    Sweeper(Sweep sweep, Asking asking, Callbacks callbacks, Tally tally, Places places, PlatformTransactionManager transactions, @Value("${yicai.clocks.every:60}") long everySeconds) {
        super("clocks", places, transactions, everySeconds);
        this.sweep = sweep;
        this.asking = asking;
        this.callbacks = callbacks;
        this.tally = tally;
    }

    @Override
    protected int visit(SubdistrictId subdistrict) {
        int told = transaction.execute(status -> sweep.sweep(subdistrict));
        transaction.executeWithoutResult(status -> {
            callbacks.overdue(subdistrict);
            asking.ask(subdistrict);
        });
        for (int batch = 0; batch < BATCHES && transaction.execute(status -> tally.count(subdistrict)) > 0; batch++) {
            LOG.trace("counted a batch of days");
        }
        return told;
    }
}

package org.yicai.evidence;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Patrol;
import org.yicai.place.Places;

/** Reads the indexes after a start, as many as there is room for, so that the first photograph of the day does not wait. */
@Component
class ShelfWatch extends Patrol {

    private static final Logger LOG = LoggerFactory.getLogger(ShelfWatch.class);
    private final Shelves shelves;
    private final Fingerprints fingerprints;

    ShelfWatch(Shelves shelves, Fingerprints fingerprints, Places places, PlatformTransactionManager transactions, @Value("${yicai.clocks.every:60}") long everySeconds) {
        super("photographs", places, transactions, everySeconds);
        this.shelves = shelves;
        this.fingerprints = fingerprints;
    }

    @Override
    protected int visit(SubdistrictId subdistrict) {
        var there = subdistrict.value();
        if (shelves.filling(there).filled() || !shelves.hasRoom() || transaction.execute(status -> fingerprints.waiting(there, 0, 1)) == 0) {
            return 0;
        }
        shelves.fill(there);
        LOG.info("{} photographs can be compared", shelves.filling(there).count());
        return 1;
    }
}

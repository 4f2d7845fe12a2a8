package org.yicai.need;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;
import org.yicai.need.callback.Callbacks;
import org.yicai.need.rates.Tally;
import org.yicai.party.Asking;
import org.yicai.place.Places;

/** Sweeps every subdistrict once a minute, on every node: what one of them has done, the others find done. */
@Component
public class Sweeper implements SmartLifecycle {

    /** So many batches of days are counted at most before the other subdistricts have their turn. */
    private static final int BATCHES = 50;

    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private final Sweep sweep;
    private final Asking asking;
    private final Callbacks callbacks;
    private final Tally tally;
    private final Places places;
    private final TransactionTemplate transaction;
    private final long everySeconds;
    private volatile boolean running;

    // seven: what days do to needs, to questions and to counts, each in its own transaction
    Sweeper(Sweep sweep, Asking asking, Callbacks callbacks, Tally tally, Places places, PlatformTransactionManager transactions, @Value("${yicai.clocks.every:60}") long everySeconds) {
        this.sweep = sweep;
        this.asking = asking;
        this.callbacks = callbacks;
        this.tally = tally;
        this.places = places;
        this.transaction = new TransactionTemplate(transactions);
        this.everySeconds = everySeconds;
    }

    /**
     * Sweeps now, a batch in each subdistrict.
     *
     * @return how many needs were told onwards
     */
    public int sweep() {
        var all = List.copyOf(places.everywhere());
        return all.stream().mapToInt(this::sweep).sum();
    }

    private int sweep(SubdistrictId subdistrict) {
        var told = new int[1];
        Scope.of(subdistrict).run(() -> {
            transaction.executeWithoutResult(status -> told[0] = sweep.sweep(subdistrict));
            transaction.executeWithoutResult(status -> {
                callbacks.overdue(subdistrict);
                asking.ask(subdistrict);
            });
            for (int batch = 0; batch < BATCHES && transaction.execute(status -> tally.count(subdistrict)) > 0; batch++) {
                LOG.trace("counted a batch of days");
            }
        });
        return told[0];
    }

    @Override
    public void start() {
        if (everySeconds > 0) {
            running = true;
            Thread.ofVirtual().name("clocks").start(this::keepOn);
        }
    }

    private void keepOn() {
        while (running) {
            try {
                Thread.sleep(everySeconds * 1_000);
                sweep();
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException trouble) {
                LOG.warn("the clocks are looked at again: {}", trouble.getMessage());
            }
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

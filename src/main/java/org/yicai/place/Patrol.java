package org.yicai.place;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;

/**
 * Goes round all subdistricts every so often, on every node, as long as the application runs: what one node has done the
 * others must find done. A round that fails is made again the next time.
 */
public abstract class Patrol implements SmartLifecycle {

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final String name;
    private final Places places;
    private final long everySeconds;
    private volatile boolean running;

    /** For the steps of a visit, each in its own. */
    protected final TransactionTemplate transaction;

    /**
     * @param name of the thread, and of what is looked at in a warning
     * @param everySeconds between two rounds; 0 switches it off: tests go round when they say so
     */
    protected Patrol(String name, Places places, PlatformTransactionManager transactions, long everySeconds) {
        this.name = name;
        this.places = places;
        this.transaction = new TransactionTemplate(transactions);
        this.everySeconds = everySeconds;
    }

    /**
     * Looks after one subdistrict, whose scope is set, outside of any transaction.
     *
     * @return how much there was to do
     */
    protected abstract int visit(SubdistrictId subdistrict);

    /**
     * Goes round now.
     *
     * @return how much there was to do in all of them
     */
    public final int look() {
        var done = new int[1];
        List.copyOf(places.everywhere()).forEach(each -> Scope.of(each).run(() -> done[0] += visit(each)));
        return done[0];
    }

    private void keepOn() {
        while (running) {
            try {
                Thread.sleep(everySeconds * 1_000);
                look();
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException | OutOfMemoryError trouble) {
                log.warn("the {} are looked at again: {}", name, trouble.getMessage());
            }
        }
    }

    @Override
    public final void start() {
        if (everySeconds > 0) {
            running = true;
            Thread.ofVirtual().name(name).start(this::keepOn);
        }
    }

    @Override
    public final void stop() {
        running = false;
    }

    @Override
    public final boolean isRunning() {
        return running;
    }
}

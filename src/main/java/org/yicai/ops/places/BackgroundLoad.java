package org.yicai.ops.places;

import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yicai.place.Divisions;

/**
 * Reads the divisions of the country once the server is ready, until they are complete. After each part it rests for as
 * long as the part took, so that pages keep their half of the machine. What fails is tried again at the next start.
 */
@Component
@ConditionalOnProperty(name = "yicai.places", havingValue = "background")
class BackgroundLoad implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundLoad.class);
    private final Divisions divisions;
    private volatile boolean stopping;
    private @Nullable Thread thread;
    private long began;

    BackgroundLoad(Divisions divisions) {
        this.divisions = divisions;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread = Thread.ofPlatform().name("places").daemon().priority(Thread.MIN_PRIORITY).start(this::load);
    }

    private void load() {
        try {
            if (divisions.complete()) {
                return;
            }
            long start = System.nanoTime();
            began = start;
            divisions.load(this::rest);
            System.gc(); // six hundred thousand rows went by; a small machine wants the room back
            LOG.info("all {} divisions of the country are known, after {} s in the background",
                    divisions.edition().divisions(), TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
        } catch (CancellationException told) {
            LOG.info("the server stops; the divisions of the country are read on at the next start");
        } catch (RuntimeException trouble) {
            if (!stopping) {
                LOG.warn("the divisions of the country could not be read; the next start, or ./yicai import places, tries again", trouble);
            }
        }
    }

    private void rest(long added) {
        if (stopping) {
            throw new CancellationException();
        }
        try {
            TimeUnit.NANOSECONDS.sleep(System.nanoTime() - began);
        } catch (InterruptedException told) {
            throw new CancellationException();
        }
        began = System.nanoTime();
    }

    /** Waits for the part in hand, so that the database is not taken away from under it. */
    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        if (thread != null) {
            thread.interrupt();
            thread.join(5_000);
        }
    }
}

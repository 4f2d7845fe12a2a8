package org.yicai.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.yicai.kernel.SubdistrictId;

/** Reads this year's logs as a whole when the server starts and once a day, so that no visitor waits for it. */
@Component
class FullReading implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FullReading.class);
    private static final Duration EVERY = Duration.ofDays(1);
    private final Verification verification;
    private final Publication publication;
    private final Clock clock;
    private final ZoneId zone;
    private final boolean reads;
    private volatile boolean running;

    /** @param everyMillis of the sequencer: where that one stands still, so does this */
    FullReading(Verification verification, Publication publication, Clock clock, ZoneId zone, @Value("${yicai.sequencer.every:400}") long everyMillis) {
        this.verification = verification;
        this.publication = publication;
        this.clock = clock;
        this.zone = zone;
        this.reads = everyMillis > 0;
    }

    @Override
    public void start() {
        if (reads) {
            running = true;
            Thread.ofVirtual().name("log-reading").start(this::keepOn);
        }
    }

    private void keepOn() {
        while (running) {
            try {
                int year = clock.instant().atZone(zone).getYear();
                logs(year).forEach(log -> read(log, year));
                Thread.sleep(EVERY);
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException trouble) {
                LOG.warn("the logs could not be read: {}; again in ten minutes", trouble.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMinutes(10));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private List<SubdistrictId> logs(int year) {
        return publication.all().stream().filter(each -> each.year() == year).map(each -> new SubdistrictId(each.subdistrict())).toList();
    }

    private void read(SubdistrictId subdistrict, int year) {
        var found = verification.checkAnew(subdistrict, year);
        if (!found.holds()) {
            LOG.error("the log of {} in {} was changed: entry {} of {} does not fit", subdistrict, year, found.wrongAt(), found.size());
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

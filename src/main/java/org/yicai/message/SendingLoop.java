package org.yicai.message;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps sending, forgetting and putting digests together while pages are served. Codes have a thread of their own: a
 * slow mail server does not hold them up. Verbs that only work on the data send nothing.
 */
@Component
class SendingLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SendingLoop.class);
    private static final Duration REST = Duration.ofSeconds(5);
    private final Sender sender;
    private final Digests digests;
    private final Forgetting forgetting;
    private final long everyMillis;
    private volatile boolean running;

    /** @param everyMillis 0: nothing is sent */
    SendingLoop(Sender sender, Digests digests, Forgetting forgetting, @Value("${yicai.sender.every:0}") long everyMillis) {
        this.sender = sender;
        this.digests = digests;
        this.forgetting = forgetting;
        this.everyMillis = everyMillis;
    }

    private interface Round {
        void go() throws InterruptedException;
    }

    @Override
    public void start() {
        if (everyMillis > 0) {
            running = true;
            keep("codes", everyMillis, () -> sender.send(true));
            keep("messages", everyMillis, () -> sender.send(false));
            keep("digests", Duration.ofMinutes(1).toMillis(), digests::gather);
            keep("forgetting", Duration.ofMinutes(10).toMillis(), forgetting::forget);
        }
    }

    private void keep(String name, long pause, Round round) {
        Thread.ofVirtual().name(name).start(() -> {
            while (running) {
                try {
                    turn(name, round);
                    Thread.sleep(pause);
                } catch (InterruptedException stop) {
                    return;
                }
            }
        });
    }

    private void turn(String name, Round round) throws InterruptedException {
        try {
            round.go();
        } catch (RuntimeException trouble) {
            if (running) {
                LOG.warn("{} are tried again: {}", name, trouble.getMessage());
                Thread.sleep(REST);
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

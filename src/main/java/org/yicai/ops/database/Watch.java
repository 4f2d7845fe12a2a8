package org.yicai.ops.database;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every second whether the embedded server lives, and starts it again when it does not. Until then pages say
 * kindly that they cannot answer.
 */
final class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private final BooleanSupplier revive;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread thread;

    /** @param revive starts the server when it is gone and says whether it was */
    Watch(BooleanSupplier revive) {
        this.revive = revive;
        this.thread = Thread.ofPlatform().daemon().name("database watch").start(this::keepOn);
    }

    private void keepOn() {
        var before = "";
        try {
            while (!over.await(1, TimeUnit.SECONDS)) {
                var now = look();
                if (!now.isEmpty() && !now.equals(before)) {
                    LOG.warn("{}", now);
                }
                before = now;
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    private String look() {
        try {
            return revive.getAsBoolean() ? "the database server was gone and has been started again; nothing acknowledged is lost" : "";
        } catch (RuntimeException trouble) {
            return "the database server is gone and does not start: " + trouble.getMessage() + "; it is tried again";
        }
    }

    /** Waits until a start that is under way is over. */
    @Override
    public void close() {
        over.countDown();
        try {
            thread.join();
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.yicai.ops.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets Ctrl-C and SIGTERM end long work at a good moment, and the database be left as it should. */
final class Leaving implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::wish, "leaving");
    private volatile boolean wished;

    Leaving() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void wish() {
        wished = true;
        try {
            done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether somebody wants us to end. */
    boolean wished() {
        return wished;
    }

    @Override
    public void close() {
        done.countDown();
        if (!wished) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}

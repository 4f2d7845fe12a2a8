package org.yicai.need;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Scope;

/**
 * Two that write batches while the next one is being read: the database then has a second core to work with. No more than
 * two batches are ever held. After the first trouble nothing more is begun.
 */
final class Writers<T> implements AutoCloseable {

    private static final int HANDS = 2;
    private final ToIntFunction<List<T>> save;
    private final Scope scope = Scope.current();
    private final Semaphore free = new Semaphore(HANDS);
    private final AtomicLong written = new AtomicLong();
    private final AtomicReference<@Nullable RuntimeException> trouble = new AtomicReference<>();

    /** @param save writes a batch in a transaction of its own and says how many of it were new */
    Writers(ToIntFunction<List<T>> save) {
        this.save = save;
    }

    /** Hands a batch over as soon as a hand is free; the caller lets go of it. */
    void write(List<T> batch) {
        free.acquireUninterruptibly();
        Thread.ofVirtual().name("import").start(() -> {
            try {
                if (trouble.get() == null) {
                    scope.run(() -> written.addAndGet(save.applyAsInt(batch)));
                }
            } catch (RuntimeException failed) {
                trouble.compareAndSet(null, failed);
            } finally {
                free.release();
            }
        });
        fail();
    }

    /** Waits for the last batch; says how many were new in all. */
    long finish() {
        close();
        fail();
        return written.get();
    }

    private void fail() {
        var failed = trouble.get();
        if (failed != null) {
            throw failed;
        }
    }

    @Override
    public void close() {
        free.acquireUninterruptibly(HANDS);
        free.release(HANDS);
    }
}

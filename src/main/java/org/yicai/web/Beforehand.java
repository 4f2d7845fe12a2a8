package org.yicai.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What takes long and must not hold a connection to the database: drawing a picture anew, comparing it with many others.
 * Whoever needs it in the middle of a form asks here: the transaction is undone, its connection and its locks go back, the work
 * is done, and the form is handled once more with the result at hand. A form writes everything or nothing, so nothing is
 * done twice. Where no form is handled the work is done at once.
 */
public final class Beforehand {

    /** A form asks for a few pictures; more rounds are a mistake of ours. */
    private static final int MOST_ROUNDS = 40;

    private static final ScopedValue<Map<Object, Object>> DONE = ScopedValue.newInstance();

    private Beforehand() {}

    /** Whether a form is being handled, so that work waits for the end of its transaction. */
    public static boolean inAForm() {
        return DONE.isBound();
    }

    /** @param key tells this work from other work for the same form; @param work never gives null */
    public static <K, T> T of(K key, Function<K, T> work) {
        return all(List.of(key), work).getFirst();
    }

    /** The same for several, in one round. */
    @SuppressWarnings("unchecked") // a key belongs to one kind of work
    public static <K, T> List<T> all(List<K> keys, Function<K, T> work) {
        if (!DONE.isBound()) {
            return keys.stream().map(work).toList();
        }
        var done = DONE.get();
        var missing = keys.stream().filter(each -> !done.containsKey(each)).distinct().toList();
        if (!missing.isEmpty()) {
            throw new NotYet(() -> missing.forEach(each -> done.put(each, work.apply(each))));
        }
        return keys.stream().map(each -> (T) done.get(each)).toList();
    }

    /** Handles a form, as often as there is work to do before it. */
    static <T> @Nullable T handle(Callable<@Nullable T> form) throws Exception {
        return ScopedValue.where(DONE, new HashMap<>()).<@Nullable T, Exception>call(() -> {
            for (int round = 0; round < MOST_ROUNDS; round++) {
                try {
                    return form.call();
                } catch (NotYet first) {
                    first.work.run();
                }
            }
            throw new IllegalStateException("a form asked for more and more work");
        });
    }

    private static final class NotYet extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Runnable work;

        NotYet(Runnable work) {
            super("to be done before the form", null, false, false);
            this.work = work;
        }
    }
}

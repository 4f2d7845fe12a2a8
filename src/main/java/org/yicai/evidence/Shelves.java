package org.yicai.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.evidence.Fingerprints.Kept;
import org.yicai.evidence.likeness.Fingerprint;
import org.yicai.evidence.likeness.Likeness;
import org.yicai.kernel.Remembers;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;

/**
 * The indexes in memory, one for each subdistrict that was asked about lately: read from the table when first asked and kept
 * up with it. Together they have a bound; the one that was longest not asked about goes first, and is read again when needed.
 */
@Component
class Shelves implements Remembers {

    /** A quarter of the candidates that are looked at. */
    private static final int MANY_GONE = 10;
    /** Of the heap; the newest of each subdistrict lie there, up to 8 MB. */
    private static final long SHARE_OF_HEAP = 12;
    private static final long MOST_OUTSIDE = 1L << 30;
    /** Read in less than a second. */
    private static final int MANY = 5_000;
    private static final Logger LOG = LoggerFactory.getLogger(Shelves.class);
    private final Set<UUID> beingRead = ConcurrentHashMap.newKeySet();
    private final Fingerprints fingerprints;
    private final TransactionTemplate transaction;
    private final long mostOnHeap;
    private final Map<UUID, Numbered> shelves = new LinkedHashMap<>(16, 0.75f, true);

    @Autowired
    Shelves(Fingerprints fingerprints, PlatformTransactionManager transactions) {
        this(fingerprints, transactions, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
    }

    Shelves(Fingerprints fingerprints, PlatformTransactionManager transactions, long mostOnHeap) {
        this.fingerprints = fingerprints;
        this.transaction = new TransactionTemplate(transactions);
        this.mostOnHeap = mostOnHeap;
    }

    /** An earlier photograph and how the fresh one resembles it. */
    record Found(UUID photo, Likeness likeness) {}

    /** @param mark up to where was looked */
    record Looked(List<Found> found, Numbered.Mark mark) {}

    /** @param before which photograph those were taken in that are looked at; null for all. Outside a transaction it holds a connection for moments only */
    Looked look(UUID subdistrict, @Nullable PhotoId before, Fingerprint fresh) {
        var again = new AtomicBoolean();
        var looked = with(subdistrict, numbered -> look(numbered, subdistrict, before, fresh, again));
        if (again.get()) {
            drop(subdistrict); // copies that were taken away fill the places: read it without them
            looked = with(subdistrict, numbered -> look(numbered, subdistrict, before, fresh, again));
        }
        return looked;
    }

    private Looked look(Numbered numbered, UUID subdistrict, @Nullable PhotoId before, Fingerprint fresh, AtomicBoolean again) {
        var mark = numbered.catchUp(transactionally());
        var photos = new HashMap<Integer, UUID>();
        var gone = new AtomicInteger();
        var found = numbered.shelf.look(fresh, at -> {
            var kept = transaction.execute(status -> fingerprints.before(subdistrict, numbered.number(at), before));
            kept.ifPresentOrElse(each -> photos.put(at, each.photo()), gone::incrementAndGet);
            return kept.map(Kept::fingerprint).orElse(null);
        });
        again.set(before == null && gone.get() >= MANY_GONE);
        return new Looked(found.stream().map(each -> new Found(photos.get(each.number()), each.likeness())).toList(), mark);
    }

    private Function<java.util.function.Supplier<List<Fingerprints.Sketched>>, List<Fingerprints.Sketched>> transactionally() {
        return read -> transaction.execute(status -> read.get());
    }

    /** Whether others added some that were not looked at. */
    boolean others(Numbered.Mark mark) {
        return fingerprints.others(mark.subdistrict(), mark.from(), mark.known());
    }

    /**
     * Whether so many are not read yet that a form must not wait; they are read in the background from now on.
     *
     * @return how many are read; -1 when there is nothing to wait for
     */
    int preparing(UUID subdistrict) {
        var filling = filling(subdistrict);
        if (transaction.execute(status -> fingerprints.waiting(subdistrict, filling.number(), MANY + 1)) <= MANY) {
            return -1;
        }
        if (beingRead.add(subdistrict)) {
            var scope = Scope.of(new SubdistrictId(subdistrict));
            Thread.ofVirtual().name("photographs").start(() -> {
                try {
                    scope.run(() -> fill(subdistrict));
                } catch (RuntimeException trouble) {
                    LOG.warn("the photographs are read again: {}", trouble.toString());
                } finally {
                    beingRead.remove(subdistrict);
                }
            });
        }
        return filling.count();
    }

    /** Whether one more may be read without another being sent away. */
    synchronized boolean hasRoom() {
        return heap() < mostOnHeap / 2 && outside() < MOST_OUTSIDE / 2;
    }

    /** Reads a subdistrict, as far as it was not. */
    void fill(UUID subdistrict) {
        with(subdistrict, numbered -> numbered.catchUp(transactionally()));
    }

    /** How far one was read. @param number the last that was read; 0 when none was */
    record Filling(boolean filled, long number, int count) {}

    synchronized Filling filling(UUID subdistrict) {
        var numbered = shelves.get(subdistrict);
        return numbered == null ? new Filling(false, 0, 0) : new Filling(numbered.filled(), numbered.last(), numbered.count());
    }

    /** How many are in memory. */
    synchronized int open() {
        return shelves.size();
    }

    /** Bytes on the heap, about. */
    synchronized long heap() {
        return shelves.values().stream().mapToLong(Numbered::heap).sum();
    }

    private <T> T with(UUID subdistrict, Function<Numbered, T> work) {
        var numbered = taken(subdistrict);
        try {
            return work.apply(numbered);
        } finally {
            back(numbered);
        }
    }

    private synchronized Numbered taken(UUID subdistrict) {
        var numbered = shelves.computeIfAbsent(subdistrict, _ -> new Numbered(subdistrict, fingerprints));
        numbered.users++;
        return numbered;
    }

    private synchronized void back(Numbered numbered) {
        numbered.users--;
        if (numbered.left && numbered.users == 0) {
            numbered.shelf.close();
        }
        var eldest = new ArrayList<>(shelves.entrySet());
        for (int i = 0; i < eldest.size() - 1 && (heap() > mostOnHeap || outside() > MOST_OUTSIDE); i++) {
            if (eldest.get(i).getValue().users == 0) {
                drop(eldest.get(i).getKey());
            }
        }
    }

    private long outside() {
        return shelves.values().stream().mapToLong(each -> each.shelf.bytes()).sum();
    }

    private synchronized void drop(UUID subdistrict) {
        var old = shelves.remove(subdistrict);
        if (old != null) {
            old.left = true;
            if (old.users == 0) {
                old.shelf.close();
            }
        }
    }

    @Override
    public synchronized void forget() {
        List.copyOf(shelves.keySet()).forEach(this::drop);
    }
}

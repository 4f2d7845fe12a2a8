package org.yicai.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;

/** Writes at a steady rate as the application does, and sees when each entry stands under a published, signed checkpoint. */
public final class InclusionRun {

    private static final long LOOK_NANOS = 20_000_000;
    private final Journal journal;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Publication publication;

    /** @param beans of a running application */
    public InclusionRun(BeanFactory beans) {
        this.journal = beans.getBean(Journal.class);
        this.sql = beans.getBean(JdbcClient.class);
        this.transaction = new TransactionTemplate(beans.getBean(PlatformTransactionManager.class));
        this.publication = beans.getBean(Publication.class);
    }

    /**
     * What was measured.
     *
     * @param seconds from the commit of each entry to the checkpoint over it, in their order
     * @param failed writes that were not acknowledged
     */
    public record Measured(double[] seconds, int failed) {}

    private record Leaf(long index, String hash) {}

    /** Needs the running sequencer. @param subdistrict one that nobody else writes for meanwhile */
    public Measured measure(SubdistrictId subdistrict, int perSecond, int forSeconds) {
        Map<String, Long> committed = new ConcurrentHashMap<>();
        var seen = new ConcurrentHashMap<String, Long>();
        var failed = new AtomicInteger();
        int writes = perSecond * forSeconds;
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            workers.submit(() -> watch(subdistrict, seen, writes, failed, forSeconds + 120));
            long start = System.nanoTime();
            for (int i = 0; i < writes; i++) {
                LockSupport.parkNanos(start + i * 1_000_000_000L / perSecond - System.nanoTime());
                int number = i;
                workers.submit(() -> write(subdistrict, number, committed, failed));
            }
        }
        var seconds = new ArrayList<Double>();
        committed.forEach((leaf, at) -> seconds.add(seen.containsKey(leaf) ? Math.max(0, (seen.get(leaf) - at) / 1e9) : Double.POSITIVE_INFINITY));
        var sorted = seconds.stream().mapToDouble(each -> each).toArray();
        Arrays.sort(sorted);
        return new Measured(sorted, failed.get());
    }

    private void write(SubdistrictId subdistrict, int number, Map<String, Long> committed, AtomicInteger failed) {
        try {
            Scope.of(subdistrict).run(() -> {
                var leaf = transaction.execute(status -> journal.append(Fact.first("bench", "attendance-confirmed", UUID.randomUUID(), Actor.nobody(subdistrict)).with("n", number)));
                committed.put(HexFormat.of().formatHex(leaf), System.nanoTime());
            });
        } catch (RuntimeException trouble) {
            failed.incrementAndGet();
        }
    }

    /** Looks at the published checkpoint, as anybody outside would, and asks the database only which leaves are below it. */
    private void watch(SubdistrictId subdistrict, Map<String, Long> seen, int writes, AtomicInteger failed, int atMostSeconds) {
        long size = 0;
        long end = System.nanoTime() + atMostSeconds * 1_000_000_000L;
        while (seen.size() + failed.get() < writes && System.nanoTime() < end) {
            var log = publication.all().stream().filter(each -> each.subdistrict().equals(subdistrict.value())).findFirst();
            long now = log.flatMap(publication::published).map(each -> each.checkpoint().size()).orElse(0L);
            long at = System.nanoTime();
            if (now > size) {
                long from = size;
                Scope.of(subdistrict).run(() -> transaction.executeWithoutResult(status -> sql.sql("select index, encode(hash, 'hex') as hash from journal.leaf where subdistrict = :subdistrict and index >= :from and index < :to")
                        .param("subdistrict", subdistrict.value()).param("from", from).param("to", now).query(Leaf.class).list().forEach(each -> seen.put(each.hash, at))));
                size = now;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }
}

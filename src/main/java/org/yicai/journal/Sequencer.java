package org.yicai.journal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;

/**
 * Gives waiting entries their place in the tree. A sequence in the database would leave gaps where a transaction was
 * rolled back, so one writer at a time, holding the row of the head, hands out the numbers. What is signed and committed
 * is then published as files.
 */
@Component
public class Sequencer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Sequencer.class);
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Integration integration;
    private final Publication publication;
    private final ObjectProvider<Onlooker> onlookers;
    private final long everyMillis;
    private final Set<LogName> unpublished = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    // six: the last two say before what it waits, and how long between its rounds
    Sequencer(JdbcClient sql, PlatformTransactionManager transactions, Integration integration, Publication publication, ObjectProvider<Onlooker> onlookers, @Value("${yicai.sequencer.every:400}") long everyMillis) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.integration = integration;
        this.publication = publication;
        this.onlookers = onlookers;
        this.everyMillis = everyMillis;
    }

    record Log(UUID subdistrict, int year) {}

    /**
     * Sequences everything that waits now, signs it and publishes it. A log in trouble does not hold up the others.
     *
     * @return how many entries got their index
     * @throws IllegalStateException when what was written does not fit its hash, so that a log signs nothing
     */
    public int sequence() {
        int all = 0;
        RuntimeException trouble = null;
        for (var log : waiting()) {
            try {
                for (int some = Integration.BATCH; some == Integration.BATCH; all += some) {
                    some = sequence(log);
                }
            } catch (RuntimeException stuck) {
                trouble = stuck;
            }
        }
        publish();
        if (trouble != null) {
            throw trouble;
        }
        return all;
    }

    /** Logs with waiting entries, and those from before there were signatures. */
    private List<Log> waiting() {
        return transaction.execute(status ->
                sql.sql("select subdistrict, year from journal.waiting union select subdistrict, year from journal.log where origin is null").query(Log.class).list());
    }

    private int sequence(Log log) {
        var done = new int[1];
        Scope.of(new SubdistrictId(log.subdistrict)).run(() -> transaction.executeWithoutResult(status -> done[0] = integration.integrate(log)));
        publication.all().stream().filter(each -> each.subdistrict().equals(log.subdistrict) && each.year() == log.year).forEach(unpublished::add);
        return done[0];
    }

    /** Files that cannot be written now are written in a later round: the rows are there. */
    private void publish() {
        for (var log : List.copyOf(unpublished)) {
            try {
                publication.publish(log);
                unpublished.remove(log);
            } catch (RuntimeException trouble) {
                LOG.warn("the files of {} wait: {}", log.origin(), trouble.getMessage());
            }
        }
    }

    /** Brings the files of every log to what its rows say, whatever happened to them. */
    public void catchUp() {
        publication.all().forEach(publication::mend);
    }

    @Override
    public void start() {
        if (everyMillis > 0) {
            running = true;
            Thread.ofVirtual().name("sequencer").start(this::keepOn);
        }
    }

    private void keepOn() {
        try {
            catchUp();
        } catch (RuntimeException trouble) {
            LOG.warn("the files of the logs wait: {}", trouble.getMessage());
        }
        try {
            onlookers.forEach(Onlooker::lookBeforeSigning);
        } catch (RuntimeException trouble) {
            LOG.warn("the witnesses could not be asked before the first signature: {}", trouble.getMessage());
        }
        while (running) {
            try {
                sequence();
                Thread.sleep(everyMillis);
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException trouble) {
                LOG.warn("the sequencer tries again: {}", trouble.getMessage());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(2_000);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
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

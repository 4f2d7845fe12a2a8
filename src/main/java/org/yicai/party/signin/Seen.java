package org.yicai.party.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * When each session was used last. A request only notes it in memory; every half minute one statement writes what was
 * noted, at most once a minute for each session. A crash loses half a minute of it, which nobody misses.
 */
@Component
class Seen implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Seen.class);
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final long everyMillis;
    private final ConcurrentMap<UUID, Instant> noted = new ConcurrentHashMap<>();
    private volatile boolean running;

    Seen(JdbcClient sql, PlatformTransactionManager transactions, Clock clock, @Value("${yicai.seen.every:25000}") long everyMillis) {
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.everyMillis = everyMillis;
    }

    void note(UUID session) {
        noted.put(session, clock.instant());
    }

    /**
     * Writes what was noted since the last time.
     *
     * @return for how many sessions it was a minute since they were last written
     */
    int write() {
        var ids = new ArrayList<String>();
        var moments = new ArrayList<String>();
        noted.forEach((id, at) -> {
            if (noted.remove(id, at)) {
                ids.add(id.toString());
                moments.add(at.toString());
            }
        });
        return ids.isEmpty() ? 0 : transaction.execute(status -> sql.sql("""
                update party.session s set seen_at = n.at
                  from unnest(cast(:ids as uuid[]), cast(:moments as timestamptz[])) as n (id, at)
                 where s.id = n.id and n.at >= s.seen_at + interval '1 minute'
                """)
                .param("ids", ids.toArray(String[]::new))
                .param("moments", moments.toArray(String[]::new))
                .update());
    }

    private void writeEverySoOften() {
        while (running) {
            try {
                Thread.sleep(everyMillis);
                write();
            } catch (InterruptedException stopped) {
                return;
            } catch (DataAccessException | TransactionException trouble) {
                LOG.warn("last visits not written: {}", trouble.getMessage());
            }
        }
    }

    /** 0 switches it off: tests write when they say so. */
    @Override
    public void start() {
        running = everyMillis > 0;
        if (running) {
            Thread.ofVirtual().name("seen").start(this::writeEverySoOften);
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

package org.yicai.need;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yicai.kernel.Remembers;
import org.yicai.kernel.Scope;
import org.yicai.kernel.SubdistrictId;
import org.yicai.need.similarity.Measure;
import org.yicai.need.similarity.NeedIndex;
import org.yicai.need.similarity.Saying;
import org.yicai.place.Places;

/**
 * Which needs may be about the same issue. One index for each subdistrict lies in the home, made from the journal: it
 * follows the leaves it has not seen yet, so it also sees what another process has imported, and can be thrown away.
 */
@Component
public class Likeness implements SmartLifecycle, Remembers {

    private static final Logger LOG = LoggerFactory.getLogger(Likeness.class);
    private static final int BATCH = 2_000;

    /** So many entries are kept at once when very many are new: each time makes pieces of an index that have to be merged. */
    private static final int KEPT = 5 * BATCH;
    private static final long EVERY_MILLIS = 2_000;
    private final JdbcClient sql;
    private final TransactionTemplate reading;
    private final Places places;
    private final String keep;
    private final Path folder;
    private final ConcurrentMap<SubdistrictId, NeedIndex> indexes = new ConcurrentHashMap<>();
    private volatile boolean running;

    /** @param keep "disk": below the home, followed in the background; "memory": read by {@link #catchUp} only, for tests; "off": nothing is ever alike */
    Likeness(JdbcClient sql, PlatformTransactionManager transactions, Places places, @Value("${yicai.likeness:off}") String keep, @Value("${yicai.home}") Path home) {
        this.sql = sql;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.places = places;
        this.keep = keep;
        this.folder = home.resolve("index").resolve("needs");
    }

    /**
     * The needs that are likely about the same issue as this text, the likeliest first.
     *
     * @param most how many at most
     * @param read reads candidates again, without those that must not be shown
     */
    public List<Alike> of(SubdistrictId subdistrict, String title, String words, int most, Function<List<UUID>, List<Said>> read) {
        if (keep.equals("off")) {
            return List.of();
        }
        return index(subdistrict)
                .twins(Saying.of(title, words), most, ids -> sayings(read.apply(ids.stream().map(UUID::fromString).toList())))
                .stream()
                .map(each -> new Alike(UUID.fromString(each.id()), each.score() >= Measure.SAME_ISSUE, each.why()))
                .toList();
    }

    /** What was said, to be compared. */
    public record Said(UUID id, String title, String words) {}

    /**
     * @param same whether it is likely enough to be offered as the same issue; else it is only the next best
     * @param why what both speak of, in plain words; empty where they share their words anyway
     */
    public record Alike(UUID id, boolean same, List<String> why) {}

    private static Map<String, Saying> sayings(List<Said> texts) {
        return texts.stream().collect(Collectors.toMap(each -> each.id.toString(), each -> Saying.of(each.title, each.words)));
    }

    private NeedIndex index(SubdistrictId subdistrict) {
        return indexes.computeIfAbsent(subdistrict, id -> keep.equals("memory") ? NeedIndex.inMemory() : new NeedIndex(folder.resolve(id.toString())));
    }

    record Log(int year, long size) {}

    private void follow(SubdistrictId subdistrict) {
        var index = index(subdistrict);
        for (var log : logs(subdistrict)) {
            var name = "" + log.year;
            if (index.readTo(name) > log.size) {
                index.clear(); // the database is an older one than when the index was made
            }
            var begun = index.readTo(name);
            for (long from = begun, to; from < log.size; from = to) {
                to = Math.min(from + BATCH, log.size);
                said(subdistrict, log.year, from, to).forEach(each -> index.put(each.id.toString(), Saying.of(each.title, each.words)));
                if (to == log.size || (to - begun) % KEPT == 0) {
                    index.refresh(name, to);
                }
            }
        }
    }

    private List<Log> logs(SubdistrictId subdistrict) {
        return within(subdistrict, () -> sql.sql("select year, size from journal.published_head where subdistrict = :subdistrict order by year")
                .param("subdistrict", subdistrict.value())
                .query(Log.class)
                .list());
    }

    private List<Said> said(SubdistrictId subdistrict, int year, long from, long to) {
        return within(subdistrict, () -> sql.sql("""
                select n.id, n.title, n.words
                  from journal.published_entry e join need.need n on n.id = e.subject
                 where e.subdistrict = :subdistrict and e.year = :year and e.index >= :from and e.index < :to
                   and e.module = 'need' and e.type in ('need-voiced', 'need-imported')
                """)
                .param("subdistrict", subdistrict.value())
                .param("year", year)
                .param("from", from)
                .param("to", to)
                .query(Said.class)
                .list());
    }

    private <T> List<T> within(SubdistrictId subdistrict, Supplier<List<T>> question) {
        var found = new ArrayList<T>();
        Scope.of(subdistrict).run(() -> found.addAll(reading.execute(status -> question.get())));
        return found;
    }

    @Override
    public void start() {
        if (keep.equals("disk")) {
            running = true;
            Thread.ofVirtual().name("likeness").start(this::keepOn);
        }
    }

    /** Reads what the journal has got since the last time. */
    public void catchUp() {
        places.subdistricts().forEach(each -> follow(each.id()));
    }

    private void keepOn() {
        while (running) {
            long begun = System.nanoTime();
            try {
                catchUp();
            } catch (RuntimeException trouble) {
                LOG.warn("the index of needs tries again: {}", trouble.getMessage());
            }
            try {
                // as long as it worked: while very much comes in, pages and imports have the machine, and the index comes after
                Thread.sleep(Math.max(EVERY_MILLIS, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun)));
            } catch (InterruptedException stop) {
                return;
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        forget();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Closes what is open; it is opened again when it is needed. */
    @Override
    public void forget() {
        indexes.values().removeIf(each -> {
            each.close();
            return true;
        });
    }
}

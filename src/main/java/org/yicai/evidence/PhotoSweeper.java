package org.yicai.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.yicai.evidence.photo.PhotoFiles;
import org.yicai.evidence.photo.PhotoFiles.Address;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Patrol;
import org.yicai.place.Places;

/**
 * At night removes files that no photograph names, since the form they came with was refused or given up, and after some days
 * the prints of what was taken away. Nothing younger than a day, and never a sealed original that a row names: how long
 * originals are kept is a matter of the files of the purchase (政府采购法 art. 42: fifteen years at least), and no program ends it.
 */
@Component
class PhotoSweeper extends Patrol {

    private static final Logger LOG = LoggerFactory.getLogger(PhotoSweeper.class);
    private static final int HOUR = 3;
    private static final Duration YOUNG = Duration.ofDays(1);
    private static final int AT_ONCE = 500;
    /** Forms fail now and then; more than this and more than a tenth of all is somebody's mistake, and nothing is touched. */
    private static final int MANY = 100;
    private final JdbcClient sql;
    private final PhotoFiles files;
    private final Places places;
    private final Clock clock;
    private final Duration shown;
    private final ConcurrentHashMap<SubdistrictId, LocalDate> swept = new ConcurrentHashMap<>();

    // seven: rows, files, when it is night where, and how long a print is kept
    PhotoSweeper(JdbcClient sql, PhotoFiles files, Places places, Clock clock, PlatformTransactionManager transactions, @Value("${yicai.clocks.every:60}") long everySeconds,
            @Value("${yicai.photos.withdrawn-days:30}") int days) {
        super("files of photographs", places, transactions, everySeconds);
        this.sql = sql;
        this.files = files;
        this.places = places;
        this.clock = clock;
        this.shown = Duration.ofDays(days);
    }

    @Override
    protected int visit(SubdistrictId subdistrict) {
        var now = clock.instant().atZone(places.zone());
        if (now.getHour() != HOUR || now.toLocalDate().equals(swept.put(subdistrict, now.toLocalDate()))) {
            return 0;
        }
        try {
            files.sweepDrafts(YOUNG);
            return prints(subdistrict.value()) + orphans(subdistrict.value());
        } catch (IOException trouble) {
            swept.remove(subdistrict);
            throw new UncheckedIOException(trouble);
        }
    }

    private record Withdrawn(UUID photo, int year, String largeSha256, String smallSha256) {}

    /** What others saw of photographs that were taken away long enough ago and are shown nowhere else. */
    private int prints(UUID subdistrict) throws IOException {
        var gone = transaction.execute(status -> sql.sql("""
                select w.photo, p.year, p.large_sha256, p.small_sha256 from evidence.withdrawn w join evidence.photo p on p.id = w.photo
                 where w.subdistrict = :subdistrict and w.prints_gone is null and w.withdrawn_at < :before
                   and not exists (select 1 from evidence.photo o where o.subdistrict = p.subdistrict and o.large_sha256 = p.large_sha256 and o.year = p.year
                                      and not exists (select 1 from evidence.withdrawn x where x.photo = o.id))
                 order by w.withdrawn_at limit :most
                """).param("subdistrict", subdistrict).param("before", clock.instant().minus(shown).atOffset(ZoneOffset.UTC)).param("most", AT_ONCE).query(Withdrawn.class).list());
        int removed = 0;
        for (var each : gone) {
            if (removed(subdistrict, each.year, each.largeSha256) && removed(subdistrict, each.year, each.smallSha256)) {
                transaction.executeWithoutResult(status -> sql.sql("update evidence.withdrawn set prints_gone = :at where photo = :photo")
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("photo", each.photo).update());
                LOG.info("the prints of a photograph that was taken away are removed, its original stays: {}", each.photo);
                removed++;
            }
        }
        return removed;
    }

    private boolean removed(UUID subdistrict, int year, String sha256) throws IOException {
        return original(subdistrict, year, sha256) || files.remove(new Address(subdistrict, year, sha256), YOUNG);
    }

    /** A small picture that we drew ourselves may be its own original. */
    private boolean original(UUID subdistrict, int year, String sha256) {
        return transaction.execute(status -> sql.sql("select exists (select 1 from evidence.photo where subdistrict = :subdistrict and year = :year and sha256 = :hash)")
                .param("subdistrict", subdistrict).param("year", year).param("hash", sha256).query(Boolean.class).single());
    }

    /** Files that no row names. */
    private int orphans(UUID subdistrict) throws IOException {
        var found = new ArrayList<Address>();
        int all = 0;
        for (int year : files.years(subdistrict)) {
            var old = files.olderThan(subdistrict, year, YOUNG);
            all += old.size();
            for (int from = 0; from < old.size(); from += AT_ONCE) {
                var some = old.subList(from, Math.min(old.size(), from + AT_ONCE));
                var known = new HashSet<>(named(subdistrict, year, some));
                some.stream().filter(each -> !known.contains(each)).forEach(each -> found.add(new Address(subdistrict, year, each)));
            }
        }
        if (found.size() > MANY && found.size() > all / 10) {
            LOG.warn("{} of {} files of photographs have no row, which is too many to be forms that failed; nothing is removed", found.size(), all);
            return 0;
        }
        int removed = 0;
        for (var each : found) {
            if (files.remove(each, YOUNG)) {
                LOG.info("a file that no photograph names is removed: {}/{}/{}", each.subdistrict(), each.year(), each.sha256());
                removed++;
            }
        }
        return removed;
    }

    private List<String> named(UUID subdistrict, int year, List<String> hashes) {
        return transaction.execute(status -> sql.sql("""
                select h from unnest(:hashes) h
                 where exists (select 1 from evidence.photo p where p.subdistrict = :subdistrict and p.year = :year and p.sha256 = h)
                    or exists (select 1 from evidence.photo p where p.subdistrict = :subdistrict and p.year = :year and p.large_sha256 = h)
                    or exists (select 1 from evidence.photo p where p.subdistrict = :subdistrict and p.year = :year and p.small_sha256 = h)
                """).param("hashes", hashes.toArray(String[]::new)).param("subdistrict", subdistrict).param("year", year).query(String.class).list());
    }
}

package org.yicai.journal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.SubdistrictId;

/** The logs of this installation and their names. A name is given once: its origin stands in every checkpoint. */
@Component
class LogNames {

    private final JdbcClient sql;
    private final LogSlugs slugs;
    private final String host;

    /** @param address the setting {@code yicai.address}; without it logs are called after "yicai.local" */
    LogNames(JdbcClient sql, LogSlugs slugs, @Value("${yicai.address:}") String address) {
        this.sql = sql;
        this.slugs = slugs;
        var host = address.strip().replaceFirst("^https?://", "").replaceFirst("/+$", "");
        this.host = host.isEmpty() ? "yicai.local" : host;
    }

    record Unnamed(UUID subdistrict, int year, @Nullable String slug, @Nullable String origin) {}

    /** The log's name, given now when it has none. Within the caller's transaction. */
    LogName of(UUID subdistrict, int year) {
        var known = known(subdistrict, year);
        if (known.isPresent()) {
            return known.get();
        }
        var slug = slugs.of(new SubdistrictId(subdistrict));
        if (taken(slug, subdistrict)) {
            slug = slug + "-" + subdistrict.toString().substring(24);
        }
        sql.sql("""
                insert into journal.log (subdistrict, year, slug, origin) values (:subdistrict, :year, :slug, :origin)
                    on conflict (subdistrict, year) do update set slug = excluded.slug, origin = excluded.origin where journal.log.origin is null
                """)
                .param("subdistrict", subdistrict)
                .param("year", year)
                .param("slug", slug)
                .param("origin", host + "/log/" + slug + "/" + year)
                .update();
        return known(subdistrict, year).orElseThrow();
    }

    private Optional<Unnamed> find(UUID subdistrict, int year) {
        return sql.sql("select subdistrict, year, slug, origin from journal.log where subdistrict = :subdistrict and year = :year")
                .param("subdistrict", subdistrict)
                .param("year", year)
                .query(Unnamed.class)
                .optional();
    }

    private boolean taken(String slug, UUID subdistrict) {
        return sql.sql("select exists (select 1 from journal.log where slug = :slug and subdistrict <> :subdistrict)")
                .param("slug", slug)
                .param("subdistrict", subdistrict)
                .query(Boolean.class)
                .single();
    }

    /** The log's name when it has one. Within the caller's transaction. */
    Optional<LogName> known(UUID subdistrict, int year) {
        return find(subdistrict, year).filter(each -> each.origin != null).map(LogNames::named);
    }

    /** All logs that have a name, by slug and year. Within the caller's transaction. */
    List<LogName> all() {
        return sql.sql("select subdistrict, year, slug, origin from journal.log where origin is not null order by slug, year").query(LogName.class).list();
    }

    /** Holds the log for the length of the transaction, so that one process writes its files. */
    void hold(LogName log) {
        sql.sql("select year from journal.log where subdistrict = :subdistrict and year = :year for update")
                .param("subdistrict", log.subdistrict())
                .param("year", log.year())
                .query(Integer.class)
                .single();
    }

    private static LogName named(Unnamed log) {
        return new LogName(log.subdistrict, log.year, log.slug, log.origin);
    }
}

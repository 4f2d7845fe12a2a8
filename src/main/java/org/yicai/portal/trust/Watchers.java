package org.yicai.portal.trust;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.SubdistrictId;

/** Who watches a log, and what each of them saw last. */
@Component
class Watchers {

    private final JdbcClient sql;

    Watchers(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A witness's newest word.
     *
     * @param name of the committee's member whose key it is, full as those who decide are public; null for a program elsewhere
     * @param side whom the member speaks for; null for a program
     * @param at by the witness's own clock
     */
    record Watcher(String witness, long size, Instant at, @Nullable String name, @Nullable String side) {}

    /** By the witness's name, at most 64. */
    List<Watcher> of(SubdistrictId subdistrict, int year) {
        return sql.sql("""
                select c.witness, c.size, c.at, p.name, w.constituency as side
                  from (select distinct on (witness) witness, size, at from journal.published_cosignature
                         where subdistrict = :subdistrict and year = :year order by witness, size desc, at desc limit 64) c
                  left join council.published_witness w on w.subdistrict = :subdistrict and w.name = c.witness
                  left join party.published_person p on p.id = w.person
                 order by c.witness
                """).param("subdistrict", subdistrict.value()).param("year", year).query(Watcher.class).list();
    }
}

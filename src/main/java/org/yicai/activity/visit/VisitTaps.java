package org.yicai.activity.visit;

import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;

/** Taps of visitors that phones kept and sent: each counts once, whatever arrives how often. */
@Component
class VisitTaps {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    VisitTaps(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whoever sends the same tap meanwhile waits here for the first one's transaction. @return false when it was sent before */
    boolean claim(Actor by, VisitTap tap, Instant tapped) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into activity.visit_tap (id, subdistrict, visit, key, sent_by, crossing, tapped_at, received_at)
                select :id, v.subdistrict, v.id, :key, :by, :crossing, :tapped, :at from activity.visit v where v.id = :visit and v.subdistrict = :subdistrict
                on conflict on constraint visit_tap_once do nothing
                """)
                .param("id", id).param("subdistrict", by.subdistrict().value()).param("visit", tap.visit()).param("key", tap.key()).param("by", by.requirePerson().value())
                .param("crossing", tap.crossing().name()).param("tapped", Visits.utc(tapped)).param("at", Visits.utc(clock.instant())).update();
        if (rows == 1) {
            journal.append(Fact.first("activity", "visit-tap-received", id, by).with("visit", tap.visit()).with("crossing", tap.crossing()).with("tapped", tapped));
        }
        return rows == 1;
    }

    boolean counted(Actor by, VisitTap tap) {
        return sql.sql("select exists (select 1 from activity.visit_tap where subdistrict = :subdistrict and sent_by = :by and key = :key)")
                .param("subdistrict", by.subdistrict().value()).param("by", by.requirePerson().value()).param("key", tap.key()).query(Boolean.class).single();
    }
}

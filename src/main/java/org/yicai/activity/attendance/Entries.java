package org.yicai.activity.attendance;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.ActivityId;
import org.yicai.activity.Capacity;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;

/** Taps that phones kept and sent: each counts once, whatever arrives how often. */
@Component
class Entries {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Entries(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A tap that is written down.
     *
     * @param who the name of whom it is about
     * @param about the row of the roll call; null for the sender or a newcomer
     * @param newcomer what a newcomer is called; "" for all others
     * @param rule why somebody has to look at it; null when it counted at once
     */
    record Entry(UUID id, PersonId sentBy, String sender, String who, Crossing kind, @Nullable UUID about, String newcomer, Capacity capacity, Instant tappedAt, @Nullable String rule) {}

    private static final String ENTRY = """
            select e.id, e.sent_by, p.name as sender, e.kind, e.about, e.name as newcomer, e.capacity, e.tapped_at, e.rule,
                   coalesce(t.name, s.name, q.name, r.name, nullif(e.name, ''), p.name) as who
              from activity.entry e
              join party.published_person p on p.id = e.sent_by
              left join activity.attendance t on t.id = e.attendance
              left join activity.attendance r on r.id = e.about and r.activity = e.activity
              left join activity.sign_up s on s.id = e.about and s.activity = e.activity
              left join party.published_person q on q.id = s.person
            """;

    /**
     * Claims the key of a tap. Whoever sends the same one meanwhile waits here for the first one's transaction.
     *
     * @return the id under which it is written; empty when it was sent before
     */
    Optional<UUID> claim(Actor by, Sent sent, Instant tapped) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into activity.entry (id, subdistrict, activity, key, sent_by, kind, about, name, capacity, tapped_at, received_at)
                values (:id, :subdistrict, :activity, :key, :by, :kind, :about, :name, :capacity, :tapped, :at)
                on conflict on constraint entry_once do nothing
                """)
                .param("id", id)
                .param("subdistrict", by.subdistrict().value())
                .param("activity", sent.activity().value())
                .param("key", sent.key())
                .param("by", by.requirePerson().value())
                .param("kind", sent.crossing().name())
                .param("about", sent.about(), java.sql.Types.OTHER)
                .param("name", sent.name())
                .param("capacity", sent.capacity().name())
                .param("tapped", tapped.atOffset(ZoneOffset.UTC))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 1) {
            journal.append(Fact.first("activity", "tap-received", id, by).with("activity", sent.activity()).with("crossing", sent.crossing()).with("tapped", tapped));
        }
        return rows == 1 ? Optional.of(id) : Optional.empty();
    }

    /** What became of the tap the first time. */
    Entry of(Actor by, UUID key) {
        return sql.sql(ENTRY + " where e.subdistrict = :subdistrict and e.sent_by = :by and e.key = :key")
                .param("subdistrict", by.subdistrict().value()).param("by", by.requirePerson().value()).param("key", key).query(Entry.class).single();
    }

    void counts(UUID id, UUID attendance) {
        sql.sql("update activity.entry set attendance = :attendance where id = :id").param("attendance", attendance).param("id", id).update();
    }

    /** How many own taps of this person wait for a look at this door. */
    int waiting(Actor by, ActivityId activity) {
        return sql.sql("select count(*) from activity.entry where activity = :activity and sent_by = :by and about is null and name = '' and rule is not null and looked_at is null")
                .param("activity", activity.value()).param("by", by.requirePerson().value()).query(Integer.class).single();
    }

    /** Puts it before the eyes of somebody on duty. */
    void lookAt(Actor by, UUID id, DoorRule rule) {
        sql.sql("update activity.entry set rule = :rule where id = :id").param("rule", rule.code()).param("id", id).update();
        journal.append(Fact.of("activity", "tap-to-look-at", id, by).with("rule", rule.code()));
    }

    /** Taps that somebody on duty has to look at, the oldest first; at most 100. */
    List<Entry> toLookAt(ActivityId activity) {
        return sql.sql(ENTRY + " where e.activity = :activity and e.rule is not null and e.looked_at is null order by e.tapped_at, e.id limit 100")
                .param("activity", activity.value()).query(Entry.class).list();
    }

    /**
     * Somebody looked at it.
     *
     * @param attendance null when it does not count, or only the way out was tapped
     * @throws Refusal (409) when somebody else was faster
     */
    void looked(Actor by, UUID id, boolean counts, @Nullable UUID attendance) {
        var rows = sql.sql("update activity.entry set looked_by = :by, looked_at = :at, counts = :counts, attendance = :attendance where id = :id and rule is not null and looked_at is null")
                .param("by", by.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("counts", counts)
                .param("attendance", attendance, java.sql.Types.OTHER)
                .param("id", id)
                .update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.of("activity", "tap-looked-at", id, by).with("counts", counts));
    }
}

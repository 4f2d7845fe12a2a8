package org.yicai.corps.profile;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Keys;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.place.Places;

/** Health limits by separate consent (PIPL arts. 28 and 29). The words are sealed and never reach the journal. */
@Component
class HealthNotes {

    /** Days for which a noted purpose opens the words. */
    static final int OPEN = 7;

    private static final String KEY = "health";
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Keys keys;
    private final Places places;

    HealthNotes(JdbcClient sql, Journal journal, Clock clock, Keys keys, Places places) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.keys = keys;
        this.places = places;
    }

    private record Sealed(UUID id, byte[] sealed) {}

    /** Keeps the words, in the place of older ones, whose consent ends with them. */
    void keep(Actor actor, String words) {
        end(actor);
        var id = Ids.next(clock.instant());
        sql.sql("insert into corps.health_note (id, subdistrict, person, sealed, consented_at) values (:id, :subdistrict, :person, :sealed, :at)")
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("person", actor.requirePerson().value())
                .param("sealed", keys.seal(KEY, words.getBytes(StandardCharsets.UTF_8), id.toString()))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        journal.append(Fact.first("corps", "health-consented", id, actor));
    }

    /** @throws Refusal (409) when nothing is kept */
    void withdraw(Actor actor) {
        if (!end(actor)) {
            throw Refusal.tooLate("corps.refused.no-health");
        }
    }

    /** Deletes the words; that there was a consent stays. */
    private boolean end(Actor actor) {
        var ended = sql.sql("update corps.health_note set sealed = null, withdrawn_at = :at where subdistrict = :subdistrict and person = :person and withdrawn_at is null returning id")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("subdistrict", actor.subdistrict().value()).param("person", actor.requirePerson().value()).query(UUID.class).list();
        ended.forEach(each -> journal.append(Fact.of("corps", "health-withdrawn", each, actor)));
        return !ended.isEmpty();
    }

    /** A leader says what for the words are opened; that opens them for {@link #OPEN} days. */
    void open(Actor reader, PersonId person, String purpose) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into corps.health_reading (id, subdistrict, note, reader, purpose, noted_on)
                select :id, n.subdistrict, n.id, :reader, :purpose, :today from corps.health_note n
                 where n.subdistrict = :subdistrict and n.person = :person and n.withdrawn_at is null
                """)
                .param("id", id)
                .param("reader", reader.requirePerson().value())
                .param("purpose", purpose)
                .param("today", places.today())
                .param("subdistrict", reader.subdistrict().value())
                .param("person", person.value())
                .update();
        if (rows == 1) {
            journal.append(Fact.first("corps", "health-opened", id, reader).with("person", person).with("purpose", purpose));
        }
    }

    /** The words, for a leader who said what for; empty for everybody else, and when there are none. */
    Optional<String> read(Actor reader, PersonId person) {
        var found = sql.sql("""
                select n.id, n.sealed from corps.health_note n
                 where n.subdistrict = :subdistrict and n.person = :person and n.withdrawn_at is null
                   and exists (select 1 from corps.health_reading r where r.note = n.id and r.reader = :reader and r.noted_on > :since)
                """)
                .param("subdistrict", reader.subdistrict().value())
                .param("person", person.value())
                .param("reader", reader.requirePerson().value())
                .param("since", places.today().minusDays(OPEN))
                .query((row, i) -> new Sealed(row.getObject("id", UUID.class), row.getBytes("sealed")))
                .optional();
        return found.map(each -> keys.open(KEY, each.sealed, each.id.toString())).map(opened -> new String(opened.content(), StandardCharsets.UTF_8));
    }
}

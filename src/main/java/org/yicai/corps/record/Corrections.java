package org.yicai.corps.record;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.corps.ServiceChanged;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.SubdistrictId;

/** Corrections of records (民政部令第67号 art. 13): asked by the volunteer, answered by somebody else, nothing overwritten. */
@Component
class Corrections {

    private static final String SELECT = """
            select c.id, c.record, c.person, v.name, coalesce(a.title, r.title) as title, coalesce(a.starts_at, r.starts_at) as starts_at, coalesce(a.ends_at, r.ends_at) as ends_at, c.wrong, c.wanted_from, c.wanted_minutes, c.because, c.asked_at, r.minutes,
                   c.answered_at, h.name as answerer, c.answer, c.version, c.before_minutes, c.before_source
              from corps.correction c join corps.service_record r on r.id = c.record left join activity.published_activity a on a.id = r.activity
              join party.published_person v on v.id = c.person left join party.published_person h on h.id = c.answered_by
            """;
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Corrections(JdbcClient sql, Journal journal, Clock clock, ApplicationEventPublisher events) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    /** Of one person, oldest first. */
    List<Correction> of(SubdistrictId subdistrict, PersonId person) {
        return sql.sql(SELECT + " where c.subdistrict = :subdistrict and c.person = :person order by c.id")
                .param("subdistrict", subdistrict.value()).param("person", person.value()).query(Correction.class).list();
    }

    /** Those that wait for an answer, oldest first. */
    List<Correction> open(SubdistrictId subdistrict) {
        return sql.sql(SELECT + " where c.subdistrict = :subdistrict and c.answered_at is null order by c.id limit 200").param("subdistrict", subdistrict.value()).query(Correction.class).list();
    }

    /** @throws Refusal (409) when one about this record waits already */
    void ask(Actor by, UUID record, String wrong, Instant from, int minutes, String because) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into corps.correction (id, subdistrict, record, person, wrong, wanted_from, wanted_minutes, because, asked_at)
                select :id, subdistrict, id, person, :wrong, :from, :minutes, :because, :at from corps.service_record
                 where voided_at is null and id = :record and person = :person and subdistrict = :subdistrict on conflict do nothing
                """)
                .param("id", id).param("record", record).param("person", by.requirePerson().value()).param("subdistrict", by.subdistrict().value())
                .param("wrong", wrong).param("from", from.atOffset(ZoneOffset.UTC)).param("minutes", minutes).param("because", because)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
        if (rows == 0) {
            throw Refusal.tooLate("corps.refused.asked");
        }
        journal.append(Fact.first("corps", "correction-asked", id, by).with("record", record).with("wrong", wrong).with("from", from).with("minutes", minutes).with("because", because));
    }

    /** The record stays as it is, and the reason is said. @throws Refusal (409) when it was answered before */
    void leave(Actor by, Correction it, String reason) {
        var rows = sql.sql("update corps.correction set answered_by = :by, answered_at = :at, answer = :answer where id = :id and answered_at is null")
                .param("by", by.requirePerson().value()).param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("answer", reason).param("id", it.id()).update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.of("corps", "correction-declined", it.id(), by).with("answer", reason));
    }

    /** A new version stands; the answer keeps what stood before. @throws Refusal (409) when it was answered before, or the time was taken a moment ago */
    void correct(Actor by, Correction it, String reason) {
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        Refusal.unlessChanged(sql.sql("""
                update corps.correction c set answered_by = :by, answered_at = :at, answer = :answer, version = r.version + 1,
                       before_from = r.starts_at, before_minutes = r.minutes, before_source = r.source, before_confirmed_by = r.confirmed_by
                  from corps.service_record r where r.id = c.record and c.id = :id and c.answered_at is null
                """).param("by", by.requirePerson().value()).param("at", at).param("answer", reason).param("id", it.id()).update());
        var until = it.wantedFrom().plus(it.wantedMinutes(), ChronoUnit.MINUTES);
        try {
            Refusal.unlessChanged(sql.sql("""
                    update corps.service_record set starts_at = :from, ends_at = :until, minutes = :minutes, source = 'SELF_DECLARED', version = version + 1,
                           confirmed_by = :by, confirmed_at = :at where id = :record and voided_at is null
                    """).param("from", it.wantedFrom().atOffset(ZoneOffset.UTC)).param("until", until.atOffset(ZoneOffset.UTC)).param("minutes", it.wantedMinutes())
                    .param("by", by.requirePerson().value()).param("at", at).param("record", it.record()).update());
        } catch (DataIntegrityViolationException taken) {
            throw Refusal.tooLate("corps.finding.w5");
        }
        journal.append(Fact.of("corps", "correction-made", it.id(), by).with("answer", reason));
        journal.append(Fact.of("corps", "service-corrected", it.record(), by).with("from", it.wantedFrom()).with("minutes", it.wantedMinutes()).with("because", reason));
        events.publishEvent(new ServiceChanged(by, it.record(), false, reason));
    }
}

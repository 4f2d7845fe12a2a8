package org.yicai.corps.record;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.SubdistrictId;
import org.yicai.party.Notices;
import org.yicai.web.Enquiry;
import tools.jackson.core.type.TypeReference;

/** What volunteers declare, and what somebody else says to it (民政部令第67号 art. 6: entered by the volunteer). */
@Component
class Declarations {

    private static final String SELECT = """
            select d.id, d.person, v.name, d.deed, d.title, d.place, d.starts_at, d.ends_at, d.minutes, d.words, d.witness, d.declared_at, d.agreed, h.name as answerer, d.reason
              from corps.declaration d join party.published_person v on v.id = d.person left join party.published_person h on h.id = d.answered_by
            """;
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final ServiceRecords records;
    private final Notices notices;
    private final Enquiry enquiry;

    // six: what is declared, what comes of it, and who hears of it
    Declarations(JdbcClient sql, Journal journal, Clock clock, ServiceRecords records, Notices notices, Enquiry enquiry) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.records = records;
        this.notices = notices;
        this.enquiry = enquiry;
    }

    /** One that waits, for whoever looks. @param due the last of ten working days @param own when it is the reader's own, which somebody else answers */
    record Row(Declaration it, LocalDate due, boolean late, boolean own) {}

    /** As the form has it. @param programme or {@code activity}: what it belonged to; null for nothing */
    record Draft(Deed deed, String title, String place, @Nullable UUID programme, @Nullable UUID activity, Instant from, Instant until, int minutes, String words, String witness) {}

    /** What it may have belonged to. @param contractor whose activity it was; null for a programme */
    record About(UUID id, boolean activity, String title, @Nullable Instant startsAt, @Nullable UUID contractor) {}

    /** Another service of the same time. */
    record Other(String title, Instant startsAt) {}

    /** A visit that is over, of which the household has said nothing; without a word about who was visited. */
    record Silent(UUID id, String provider, UUID community, Instant inAt, Instant outAt) {}

    /** What has no presence at an activity and waits for somebody's word, the oldest first. */
    record Unanswered(List<Silent> visits, List<Declaration> declarations) {}

    private static final Map<String, String> UNANSWERED = Map.of(
            "visits", """
                    select v.id, o.name as provider, v.community, v.in_at, v.out_at from activity.published_visit v join party.published_organisation o on o.id = v.provider
                     where v.subdistrict = :subdistrict and v.out_at is not null and v.was_so is null and not v.confidential order by v.out_at limit 200
                    """,
            "declarations", SELECT + " where d.subdistrict = :subdistrict and d.answered_at is null order by d.ends_at, d.id limit 200");

    /** In one statement: visits that are not confidential, and open declarations; at most 200 of each. */
    Unanswered unanswered(SubdistrictId subdistrict) {
        return enquiry.ask(UNANSWERED, Map.of("subdistrict", subdistrict.value()), new TypeReference<Unanswered>() {});
    }

    /** Of one person, latest first, at most 50. */
    List<Declaration> of(SubdistrictId subdistrict, PersonId person) {
        return sql.sql(SELECT + " where d.subdistrict = :subdistrict and d.person = :person order by d.id desc limit 50").param("subdistrict", subdistrict.value()).param("person", person.value())
                .query(Declaration.class).list();
    }

    /** The programmes that run, and the activities of the days that may be declared. */
    List<About> abouts(SubdistrictId subdistrict, Instant since) {
        return sql.sql("""
                select id, activity, title, starts_at, contractor from (
                    select p.id, false as activity, p.title, cast(null as timestamptz) as starts_at, cast(null as uuid) as contractor from corps.programme p where p.subdistrict = :subdistrict and p.stage <> 'RETIRED'
                    union all
                    select a.id, true, a.title, a.starts_at, p.contractor from activity.published_date a left join project.published_project p on p.id = a.project
                     where a.subdistrict = :subdistrict and a.cancelled_at is null and a.starts_at >= :since and a.starts_at <= :now) x
                 order by activity, starts_at desc, title limit 200
                """).param("subdistrict", subdistrict.value()).param("since", utc(since)).param("now", utc(clock.instant())).query(About.class).list();
    }

    /** A record or another open declaration of the person that covers a part of the time. */
    Optional<Other> overlapping(PersonId person, Instant from, Instant until) {
        return sql.sql("""
                select title, starts_at from (
                    select coalesce(a.title, r.title, '') as title, r.starts_at from corps.service_record r left join activity.published_date a on a.id = r.activity
                     where r.person = :person and r.voided_at is null and tstzrange(r.starts_at, r.ends_at) && tstzrange(:from, :until)
                    union all
                    select d.title, d.starts_at from corps.declaration d where d.person = :person and d.agreed is null and tstzrange(d.starts_at, d.ends_at) && tstzrange(:from, :until)) x
                 order by starts_at limit 1
                """).param("person", person.value()).param("from", utc(from)).param("until", utc(until)).query(Other.class).optional();
    }

    /** Minutes of a span that the person has as records or has declared. */
    int minutes(PersonId person, Instant from, Instant until) {
        return sql.sql("""
                select (select coalesce(sum(minutes), 0) from corps.service_record where person = :person and voided_at is null and starts_at >= :from and starts_at < :until)
                     + (select coalesce(sum(minutes), 0) from corps.declaration where person = :person and agreed is null and starts_at >= :from and starts_at < :until)
                """).param("person", person.value()).param("from", utc(from)).param("until", utc(until)).query(Integer.class).single();
    }

    /** @throws Refusal (409) when the time was taken a moment ago */
    void declare(Actor by, Draft it) {
        var id = Ids.next(clock.instant());
        try {
            sql.sql("""
                    insert into corps.declaration (id, subdistrict, person, deed, title, place, programme, activity, starts_at, ends_at, minutes, words, witness, declared_at)
                    values (:id, :subdistrict, :person, :deed, :title, :place, :programme, :activity, :from, :until, :minutes, :words, :witness, :at)
                    """)
                    .param("id", id).param("subdistrict", by.subdistrict().value()).param("person", by.requirePerson().value()).param("deed", it.deed.name()).param("title", it.title).param("place", it.place)
                    .param("programme", it.programme, Types.OTHER).param("activity", it.activity, Types.OTHER).param("from", utc(it.from)).param("until", utc(it.until)).param("minutes", it.minutes)
                    .param("words", it.words).param("witness", it.witness).param("at", utc(clock.instant())).update();
        } catch (DataIntegrityViolationException taken) {
            throw Refusal.tooLate("corps.finding.w5");
        }
        journal.append(Fact.first("corps", "service-declared", id, by).with("deed", it.deed).with("from", it.from).with("minutes", it.minutes).with("programme", it.programme).with("activity", it.activity)
                .with("words", it.words).with("witness", it.witness));
    }

    /** Somebody else says that it was so: a record, declared for ever. @throws Refusal (409) when it was answered before, or the time was taken meanwhile (W5) */
    void agree(Actor by, Declaration it) {
        answer(by, it, true, "");
        records.write(by, new ServiceRecords.Presence(new Occasion.Declared(it.id(), it.title(), it.place()), new PersonId(it.person()), it.startsAt(), it.endsAt(), Source.SELF_DECLARED, by.person(), null), false);
    }

    /** Somebody else says no, and why. @throws Refusal (409) when it was answered before */
    void refuse(Actor by, Declaration it, String reason) {
        answer(by, it, false, reason);
    }

    private void answer(Actor by, Declaration it, boolean agreed, String reason) {
        Refusal.unlessChanged(sql.sql("update corps.declaration set answered_by = :by, answered_at = :at, agreed = :agreed, reason = :reason where id = :id and answered_at is null")
                .param("by", by.requirePerson().value()).param("at", utc(clock.instant())).param("agreed", agreed).param("reason", reason).param("id", it.id()).update());
        journal.append(Fact.of("corps", agreed ? "declaration-agreed" : "declaration-refused", it.id(), by).with("reason", reason));
        notices.tell(by.subdistrict(), Notices.To.person(it.person()), Notices.Kind.ANSWER, agreed ? "corps.news.declared" : "corps.news.declared-not", it.title(), reason);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

package org.yicai.corps.giveback.external;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.corps.Corps;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.SubdistrictId;

/** Rows of another system, matched by the volunteer's number there and the time, each time they are looked at. */
@Component
class ExternalHours {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Corps corps;

    ExternalHours(JdbcClient sql, Journal journal, Clock clock, Corps corps) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.corps = corps;
    }

    /** Yicai itself until somebody named another one. */
    SystemOfRecord system(SubdistrictId subdistrict) {
        return sql.sql("select system from corps.system_of_record where subdistrict = :subdistrict order by id desc limit 1").param("subdistrict", subdistrict.value())
                .query(SystemOfRecord.class).optional().orElse(SystemOfRecord.YICAI);
    }

    /** @throws Refusal (409) before there is a charter */
    void name(Actor actor, SystemOfRecord system) {
        var of = corps.of(actor.subdistrict()).orElseThrow(() -> Refusal.tooLate("corps.refused.no-charter"));
        var id = Ids.next(clock.instant());
        sql.sql("insert into corps.system_of_record (id, subdistrict, corps, system, named_by, named_at) values (:id, :subdistrict, :corps, :system, :by, :at)")
                .param("id", id).param("subdistrict", actor.subdistrict().value()).param("corps", of.value()).param("system", system.name()).param("by", actor.requirePerson().value()).param("at", now()).update();
        journal.append(Fact.first("corps", "system-of-record-named", id, actor).with("system", system));
    }

    /** The last five hundred. Whoever shares a number with somebody else is nobody's row: it is decided by hand. */
    List<ExternalPage.Row> rows(SubdistrictId subdistrict) {
        return sql.sql("""
                select e.id, e.system, e.number, e.title, e.starts_at, e.minutes, p.name, coalesce(a.title, r.title) as record, r.minutes as record_minutes, e.decision
                  from corps.external_hour e
                  left join lateral (select min(v.person::text)::uuid as person from corps.volunteer v where v.subdistrict = e.subdistrict and v.external_number = e.number and e.number <> '' having count(*) = 1) v on true
                  left join party.published_person p on p.id = v.person
                  left join lateral (select s.activity, s.title, s.minutes from corps.service_record s where s.subdistrict = e.subdistrict and s.person = v.person and s.voided_at is null
                                        and tstzrange(s.starts_at, s.ends_at) && tstzrange(e.starts_at, e.starts_at + e.minutes * interval '1 minute') order by s.starts_at limit 1) r on true
                  left join activity.published_activity a on a.id = r.activity
                 where e.subdistrict = :subdistrict order by e.id desc limit 500
                """).param("subdistrict", subdistrict.value()).query(ExternalPage.Row.class).list();
    }

    /** One line as it was read. */
    record Line(String number, String title, Instant startsAt, int minutes) {}

    /** @return how many rows were not there before */
    int take(Actor actor, SystemOfRecord system, List<Line> lines) {
        int fresh = 0;
        for (var each : lines) {
            var id = Ids.next(clock.instant());
            int rows = sql.sql("""
                    insert into corps.external_hour (id, subdistrict, system, number, title, starts_at, minutes, imported_by, imported_at)
                    values (:id, :subdistrict, :system, :number, :title, :from, :minutes, :by, :at) on conflict do nothing
                    """)
                    .param("id", id).param("subdistrict", actor.subdistrict().value()).param("system", system.name()).param("number", each.number).param("title", each.title)
                    .param("from", each.startsAt.atOffset(ZoneOffset.UTC)).param("minutes", each.minutes).param("by", actor.requirePerson().value()).param("at", now()).update();
            if (rows == 1) {
                journal.append(Fact.first("corps", "external-hour-imported", id, actor).with("system", system).with("number", each.number).with("from", each.startsAt).with("minutes", each.minutes));
                fresh++;
            }
        }
        return fresh;
    }

    void decide(Actor actor, ExternalPage.Row row, String decision) {
        int rows = sql.sql("update corps.external_hour set decision = :decision, decided_by = :by, decided_at = :at where id = :id and decision is null")
                .param("decision", decision).param("by", actor.requirePerson().value()).param("at", now()).param("id", row.id()).update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.of("corps", "external-hour-decided", row.id(), actor).with("decision", decision));
    }

    record Kept(String number, String name, String title, Instant startsAt, Instant endsAt, int minutes) {}

    /** Confirmed records that the other system does not have yet, oldest first, at most 20,000. */
    List<Kept> kept(SubdistrictId subdistrict) {
        return sql.sql("""
                select coalesce(v.external_number, '') as number, p.name, coalesce(a.title, r.title) as title, r.starts_at, r.ends_at, r.minutes
                  from corps.service_record r join party.published_person p on p.id = r.person left join activity.published_date a on a.id = r.activity
                  left join corps.volunteer v on v.subdistrict = r.subdistrict and v.person = r.person
                 where r.subdistrict = :subdistrict and r.confirmed_at is not null and r.voided_at is null and r.starts_at is not null
                   and not exists (select 1 from corps.external_hour e where e.subdistrict = r.subdistrict and e.number = v.external_number and e.number <> ''
                                      and tstzrange(r.starts_at, r.ends_at) && tstzrange(e.starts_at, e.starts_at + e.minutes * interval '1 minute'))
                 order by r.starts_at, r.id limit 20000
                """).param("subdistrict", subdistrict.value()).query(Kept.class).list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

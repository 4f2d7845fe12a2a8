package org.yicai.corps.record;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.AttendanceConfirmed;
import org.yicai.activity.Through;
import org.yicai.activity.VisitConfirmed;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.SubdistrictId;
import org.yicai.party.Appointments;

/** The minutes that volunteers gave; written when they were there, confirmed by somebody else. */
@Component
class ServiceRecords {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Appointments appointments;

    ServiceRecords(JdbcClient sql, Journal journal, Clock clock, Appointments appointments) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.appointments = appointments;
    }

    /**
     * A service that becomes a record.
     *
     * @param confirmer null while only the volunteer has said so, or when a household has
     * @param word of the household that confirmed it; null for none
     */
    record Presence(Occasion what, PersonId person, Instant from, Instant until, Source source, @Nullable PersonId confirmer, @Nullable UUID word) {}

    /**
     * Writes the record in the transaction of the answer. Where a rule says no, it is written down that it did, so that
     * the volunteer reads why and what can be done; the answer itself stands.
     */
    @EventListener
    void on(AttendanceConfirmed it) {
        var from = it.checkedInAt().isBefore(it.startsAt()) ? it.startsAt() : it.checkedInAt();
        var paid = it.contractor() != null && appointments.organisationsOf(it.by().subdistrict(), it.person()).contains(it.contractor());
        var confirmer = it.by().isPerson(it.person()) ? null : it.by().person();
        // who checked out early gave less; what was given beyond the end waits for a correction
        var end = it.leftAt() != null && it.leftAt().isBefore(it.endsAt()) ? it.leftAt() : it.endsAt();
        write(it.by(), new Presence(new Occasion.Attended(it.attendance(), it.activity().value()), it.person(), from, until(from, end), source(it.through()), confirmer, null), paid);
    }

    /** Each volunteer who went on a visit, confirmed by the household or by whoever rang it up. */
    @EventListener
    void on(VisitConfirmed it) {
        var what = new Occasion.Visited(it.visit(), it.word(), it.project(), it.provider(), it.title(), it.place());
        var source = it.by().person() == null ? Source.AUTO : Source.LEADER;
        for (var person : it.visitors()) {
            var paid = it.project() != null && appointments.organisationsOf(it.by().subdistrict(), person).contains(it.provider());
            var word = it.by().person() == null ? it.word() : null;
            write(it.by(), new Presence(what, person, it.from(), until(it.from(), it.until()), source, it.by().person(), word), paid);
        }
    }

    private static Source source(Through through) {
        return through.byItself() ? Source.AUTO : through == Through.PAPER ? Source.BACKFILL : Source.LEADER;
    }

    /** Whole minutes only: what is left of the last one is not counted (民政部令第67号 art. 7). */
    static Instant until(Instant from, Instant end) {
        return from.plus(Math.max(0, Duration.between(from, end).toMinutes()), ChronoUnit.MINUTES);
    }

    /** @return whether there is a record now that was not there before @throws Refusal (409) for a declaration that a rule forbids */
    boolean write(Actor by, Presence it, boolean paid) {
        var broken = RecordRules.broken(new RecordRules.Case(it.from, it.until, paid, elsewhere(it.person, null, it.from, it.until))).findFirst();
        var id = Ids.next(clock.instant());
        if (broken.isPresent() && it.what instanceof Occasion.Declared) {
            throw Refusal.tooLate("corps.finding." + broken.get().toLowerCase(Locale.ROOT));
        }
        if (broken.isPresent()) {
            leaveOut(by, it, id, broken.get());
            return false;
        }
        var minutes = (int) Duration.between(it.from, it.until).toMinutes();
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        var confirmed = it.confirmer != null || it.word != null;
        var rows = about(sql.sql("""
                insert into corps.service_record (id, subdistrict, person, activity, attendance, visit, declaration, project, organiser, title, place, minutes, source, recorded_at, starts_at, ends_at,
                                                  confirmed_by, household_word, confirmed_at, recording_unit)
                values (:id, :subdistrict, :person, :activity, :attendance, :visit, :declaration, :project, :organiser, :title, :place, :minutes, :source, :at, :from, :until,
                        :confirmer, :word, :confirmed, (select host from corps.charter where subdistrict = :subdistrict order by id limit 1)) on conflict do nothing
                """), it.what)
                .param("id", id).param("subdistrict", by.subdistrict().value()).param("person", it.person.value()).param("declaration", it.what.declaration(), Types.OTHER)
                .param("organiser", it.what.organiser(), Types.OTHER).param("place", it.what.place(), Types.VARCHAR)
                .param("minutes", minutes).param("source", it.source.name()).param("at", at)
                .param("from", it.from.atOffset(ZoneOffset.UTC)).param("until", it.until.atOffset(ZoneOffset.UTC))
                .param("confirmer", it.confirmer == null ? null : it.confirmer.value(), Types.OTHER).param("word", it.word, Types.OTHER)
                .param("confirmed", confirmed ? at : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        if (rows == 1) {
            journal.append(Fact.first("corps", "service-recorded", id, by).with("person", it.person).with("activity", it.what.activity()).with("visit", it.what.visit()).with("declaration", it.what.declaration())
                    .with("minutes", minutes).with("from", it.from).with("source", it.source).with("confirmer", it.confirmer).with("household", it.word));
        } else if (it.what instanceof Occasion.Declared) {
            throw Refusal.tooLate("corps.finding.w5");
        } else if (!recorded(it)) {
            leaveOut(by, it, id, "W5"); // the constraint sees further than this transaction
        }
        return rows == 1;
    }

    private static JdbcClient.StatementSpec about(JdbcClient.StatementSpec statement, Occasion it) {
        return statement.param("activity", it.activity(), Types.OTHER).param("attendance", it.attendance(), Types.OTHER).param("visit", it.visit(), Types.OTHER)
                .param("project", it.project(), Types.OTHER).param("title", it.title(), Types.VARCHAR);
    }

    private boolean recorded(Presence it) {
        return sql.sql("select exists (select 1 from corps.service_record where attendance = cast(:attendance as uuid) or visit = cast(:visit as uuid) and person = :person)")
                .param("attendance", it.what.attendance()).param("visit", it.what.visit()).param("person", it.person.value()).query(Boolean.class).single();
    }

    /** Whether another record of the person, here or in another subdistrict within sight, covers a part of the time. */
    boolean elsewhere(PersonId person, @Nullable UUID besides, Instant from, Instant until) {
        return !until.isBefore(from) && sql.sql("""
                select exists (select 1 from corps.service_record where person = :person and id is distinct from :besides and voided_at is null
                                  and tstzrange(starts_at, ends_at) && tstzrange(:from, :until))
                """)
                .param("person", person.value()).param("besides", besides, java.sql.Types.OTHER)
                .param("from", from.atOffset(ZoneOffset.UTC)).param("until", until.atOffset(ZoneOffset.UTC)).query(Boolean.class).single();
    }

    private void leaveOut(Actor by, Presence it, UUID id, String rule) {
        var rows = about(sql.sql("""
                insert into corps.unrecorded (id, subdistrict, person, activity, attendance, visit, project, title, rule, said_at)
                values (:id, :subdistrict, :person, :activity, :attendance, :visit, :project, :title, :rule, :at) on conflict do nothing
                """), it.what)
                .param("id", id).param("subdistrict", by.subdistrict().value()).param("person", it.person.value())
                .param("rule", rule).param("at", clock.instant().atOffset(ZoneOffset.UTC)).update();
        if (rows == 1) {
            journal.append(Fact.first("corps", "service-not-recorded", id, by).with("person", it.person).with("activity", it.what.activity()).with("visit", it.what.visit()).with("rule", rule));
        }
    }

    /** A person's records in a subdistrict and the presences that gave none, at most 500, latest first; no id means no record. */
    List<RecordsPage.Row> of(SubdistrictId subdistrict, PersonId person) {
        return sql.sql("""
                select r.id, r.activity, r.visit, coalesce(a.title, r.title) as title, coalesce(a.starts_at, r.starts_at) as starts_at, coalesce(v.title, p.title, '') as serves, r.minutes, r.source, r.version,
                       c.name as confirmer, r.confirmed, r.rule, r.void_reason,
                       sum(r.minutes) filter (where r.confirmed and r.void_reason is null) over () as total,
                       sum(r.minutes) filter (where r.confirmed and r.void_reason is null and r.source = 'SELF_DECLARED') over () as declared,
                       exists (select 1 from corps.correction o where o.record = r.id and o.answered_at is null) as asked
                  from (select id, activity, visit, project, title, coalesce(starts_at, recorded_at) as starts_at, minutes, source, version, confirmed_by, confirmed_at is not null as confirmed, null as rule,
                               recorded_at, void_reason from corps.service_record
                         where subdistrict = :subdistrict and person = :person
                        union all
                        select null, activity, visit, project, title, said_at, 0, null, 0, null, false, rule, said_at, null from corps.unrecorded u where subdistrict = :subdistrict and person = :person
                           and not exists (select 1 from corps.service_record s where s.attendance = u.attendance or s.visit = u.visit and s.person = u.person)) r
                  left join activity.published_activity a on a.id = r.activity
                  left join activity.published_serving v on v.activity = r.activity
                  left join project.published_project p on p.id = r.project
                  left join party.published_person c on c.id = r.confirmed_by
                 order by r.recorded_at desc, r.id desc limit 500
                """).param("subdistrict", subdistrict.value()).param("person", person.value()).query(RecordsPage.Row.class).list();
    }
}

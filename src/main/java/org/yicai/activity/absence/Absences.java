package org.yicai.activity.absence;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.Activity;
import org.yicai.activity.ActivityId;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.PersonId;
import org.yicai.place.Places;

/** Who did not come, by whose word, and what the volunteer says. Written once; an answer and a mistake stand beside it. */
@Component
class Absences {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;

    Absences(JdbcClient sql, Journal journal, Clock clock, Places places) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
    }

    List<AbsencesPage.Row> rows(ActivityId activity) {
        return sql.sql("""
                select s.id as sign_up, p.name, n.name as position, b.id as absence, b.words, q.name as noter, b.noted_at, b.answer, r.name as taken_back_by, b.taken_back_at, b.taken_back_because
                  from activity.sign_up s
                  join party.published_person p on p.id = s.person
                  join activity.position n on n.id = s.position
                  left join activity.absence b on b.sign_up = s.id
                  left join party.published_person q on q.id = b.noted_by
                  left join party.published_person r on r.id = b.taken_back_by
                 where s.activity = :activity and s.withdrawn_at is null
                   and (b.id is not null or not exists (select 1 from activity.attendance t where t.activity = s.activity and t.person = s.person))
                 order by p.name, s.id limit 300
                """).param("activity", activity.value()).query(AbsencesPage.Row.class).list();
    }

    /** Whether somebody was there as a volunteer. */
    boolean volunteered(ActivityId activity, PersonId person) {
        return sql.sql("select exists (select 1 from activity.attendance t where t.activity = :activity and t.person = :person and t.capacity = 'VOLUNTEER')")
                .param("activity", activity.value()).param("person", person.value()).query(Boolean.class).single();
    }

    Optional<Absence> find(UUID id) {
        return sql.sql("""
                select b.id, b.person, b.activity, a.title, a.starts_at, b.words, b.noted_by, q.name as noter, b.noted_at, b.answer, r.name as taken_back_by, b.taken_back_at, b.taken_back_because
                  from activity.absence b
                  join activity.activity a on a.id = b.activity
                  join party.published_person q on q.id = b.noted_by
                  left join party.published_person r on r.id = b.taken_back_by
                 where b.id = :id
                """).param("id", id).query(Absence.class).optional();
    }

    /** @return the note; empty when the seat was given back, the volunteer was there, was noted before, or is the actor */
    Optional<Absence> note(Actor by, Activity activity, UUID signUp, String words) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into activity.absence (id, subdistrict, activity, sign_up, person, words, noted_by, noted_at)
                select :id, s.subdistrict, s.activity, s.id, s.person, :words, :by, :at from activity.sign_up s
                 where s.id = :signUp and s.activity = :activity and s.position is not null and s.withdrawn_at is null and s.person <> :by
                   and not exists (select 1 from activity.attendance t where t.activity = s.activity and t.person = s.person)
                on conflict (sign_up) do nothing
                """)
                .param("id", id)
                .param("words", words)
                .param("by", by.requirePerson().value())
                .param("at", now())
                .param("signUp", signUp)
                .param("activity", activity.id().value())
                .update();
        if (rows == 0) {
            return Optional.empty();
        }
        journal.append(Fact.first("activity", "absence-noted", id, by).with("activity", activity.id()).with("sign_up", signUp).with("words", words));
        return find(id);
    }

    /** @return false when it was answered before */
    boolean answer(Actor by, Absence absence, String words) {
        var rows = sql.sql("update activity.absence set answer = :answer, answered_at = :at where id = :id and answer is null")
                .param("answer", words)
                .param("at", now())
                .param("id", absence.id())
                .update();
        if (rows == 1) {
            journal.append(Fact.of("activity", "absence-answered", absence.id(), by).with("answer", words));
        }
        return rows == 1;
    }

    /** Says that it was a mistake; the note stays, and so does this. @return false when somebody said so before */
    boolean takeBack(Actor by, Absence absence, String because) {
        var rows = sql.sql("update activity.absence set taken_back_by = :by, taken_back_at = :at, taken_back_because = :because where id = :id and taken_back_at is null")
                .param("by", by.requirePerson().value())
                .param("at", now())
                .param("because", because)
                .param("id", absence.id())
                .update();
        if (rows == 1) {
            journal.append(Fact.of("activity", "absence-taken-back", absence.id(), by).with("because", because));
        }
        return rows == 1;
    }

    /** How many notes about somebody stand without a word of theirs. */
    int uncommented(Actor in, UUID person) {
        return sql.sql("select count(*) from activity.absence where subdistrict = :subdistrict and person = :person and answer is null and taken_back_at is null")
                .param("subdistrict", in.subdistrict().value()).param("person", person).query(Integer.class).single();
    }

    /** The leaders of the teams somebody belongs to. */
    List<UUID> leaders(Actor in, PersonId person) {
        return sql.sql("""
                select distinct l.person from party.published_appointment l join party.published_appointment m on m.subdistrict = l.subdistrict and m.organisation = l.organisation
                 where l.subdistrict = :subdistrict and l.role = 'VOLUNTEER_LEADER' and m.person = :person and m.role in ('VOLUNTEER', 'VOLUNTEER_LEADER') and l.person <> m.person
                   and l.from_day <= :today and (l.until_day is null or l.until_day >= :today) and m.from_day <= :today and (m.until_day is null or m.until_day >= :today)
                """)
                .param("subdistrict", in.subdistrict().value())
                .param("person", person.value())
                .param("today", places.today())
                .query(UUID.class)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

package org.yicai.corps.training;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;

/** Courses, their sessions, who enrolled and who attended. */
@Component
class Trainings {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;

    Trainings(JdbcClient sql, Journal journal, Clock clock, Places places) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
    }

    /** Courses with their sessions to come; a course without any stands once. At most 200. */
    List<TrainingPage.Row> list(SubdistrictId subdistrict, @Nullable PersonId looker) {
        return sql.sql("""
                select c.id as course, c.title, c.what, c.minutes, c.valid_months,
                       coalesce((select string_agg(g.gate, ' ' order by g.gate) from corps.course_gate g where g.course = c.id), '') as gates,
                       c.ended_at is not null as ended, s.id as session, s.starts_at, s.venue, s.places, coalesce(s.taken, 0) as taken, e.id is not null as mine, e.seated_at is not null as seated, e.offered_until,
                       (select count(*) from corps.enrolment w where w.session = s.id and w.left_at is null and w.seated_at is null and w.offered_until is null and (e.id is null or (w.enrolled_at, w.id) < (e.enrolled_at, e.id))) as ahead
                  from corps.course c left join corps.course_session s on s.course = c.id and s.starts_at > :from
                  left join corps.enrolment e on e.session = s.id and e.person = cast(:looker as uuid) and e.left_at is null
                 where c.subdistrict = :subdistrict and (c.ended_at is null or s.id is not null) order by c.title, s.starts_at limit 200
                """)
                .param("subdistrict", subdistrict.value())
                .param("looker", looker == null ? null : looker.value())
                .param("from", clock.instant().minusSeconds(7 * 86_400).atOffset(ZoneOffset.UTC))
                .query(TrainingPage.Row.class)
                .list();
    }

    List<TrainingPage.Certificate> certificates(SubdistrictId subdistrict, PersonId person) {
        return sql.sql("""
                select c.title, t.number, s.starts_at, c.minutes, t.valid_until
                  from corps.training t join corps.course_session s on s.id = t.session join corps.course c on c.id = s.course
                 where t.subdistrict = :subdistrict and t.person = :person order by t.id desc limit 100
                """).param("subdistrict", subdistrict.value()).param("person", person.value()).query(TrainingPage.Certificate.class).list();
    }

    /** @param gate before what it must be attended; null for a course that is nowhere required @return false when the title is taken */
    boolean setUp(Actor actor, String title, String what, int minutes, @Nullable Integer months, @Nullable String gate) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into corps.course (id, subdistrict, title, what, minutes, valid_months, set_up_by, set_up_at)
                values (:id, :subdistrict, :title, :what, :minutes, :months, :by, :at) on conflict do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("title", title)
                .param("what", what)
                .param("minutes", minutes)
                .param("months", months)
                .param("by", actor.requirePerson().value())
                .param("at", now())
                .update();
        if (rows == 1 && gate != null) {
            sql.sql("insert into corps.course_gate (id, subdistrict, course, gate) values (:id, :subdistrict, :course, :gate)")
                    .param("id", Ids.next(clock.instant())).param("subdistrict", actor.subdistrict().value()).param("course", id).param("gate", gate).update();
        }
        if (rows == 1) {
            journal.append(Fact.first("corps", "course-set-up", id, actor).with("title", title).with("minutes", minutes).with("months", months).with("gate", gate));
        }
        return rows == 1;
    }

    /** The one who enters it gives it. @param room how many can attend; null for as many as come */
    void schedule(Actor actor, UUID course, Instant startsAt, String venue, @Nullable Integer room) {
        var id = Ids.next(clock.instant());
        sql.sql("insert into corps.course_session (id, subdistrict, course, starts_at, venue, trainer, set_up_at, places) values (:id, :subdistrict, :course, :starts, :venue, :by, :at, :room)")
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("course", course)
                .param("starts", startsAt.atOffset(ZoneOffset.UTC))
                .param("venue", venue)
                .param("room", room)
                .param("by", actor.requirePerson().value())
                .param("at", now())
                .update();
        journal.append(Fact.first("corps", "session-scheduled", id, actor).with("course", course).with("starts", startsAt).with("venue", venue).with("room", room));
    }

    /**
     * No day is set any more.
     *
     * @throws Missing when there is none here
     * @throws Refusal (409) when it has ended
     */
    void end(Actor actor, UUID course) {
        sql.sql("select 1 from corps.course where subdistrict = :subdistrict and id = :id").param("subdistrict", actor.subdistrict().value()).param("id", course).query(Integer.class).optional()
                .orElseThrow(Missing::new);
        Refusal.unlessChanged(sql.sql("update corps.course set ended_at = :at, ended_by = :by where id = :id and ended_at is null")
                .param("at", now()).param("by", actor.requirePerson().value()).param("id", course).update());
        var gates = sql.sql("delete from corps.course_gate where course = :id returning gate").param("id", course).query(String.class).list();
        journal.append(Fact.of("corps", "course-ended", course, actor).with("gates", String.join(" ", gates)));
    }

    /** One session as the leader sees it. */
    record Session(UUID id, String title, Instant startsAt, String venue, @Nullable Integer validMonths) {}

    /** @throws Missing when there is none here */
    Session get(SubdistrictId subdistrict, UUID id) {
        return sql.sql("select s.id, c.title, s.starts_at, s.venue, c.valid_months from corps.course_session s join corps.course c on c.id = s.course where s.subdistrict = :subdistrict and s.id = :id")
                .param("subdistrict", subdistrict.value()).param("id", id).query(Session.class).optional().orElseThrow(Missing::new);
    }

    List<SessionPage.Row> enrolled(SubdistrictId subdistrict, UUID session) {
        return sql.sql("""
                select e.person, p.name, t.number, e.seated_at is not null as seated from corps.enrolment e join party.published_person p on p.id = e.person
                  left join corps.training t on t.session = e.session and t.person = e.person
                 where e.subdistrict = :subdistrict and e.session = :session and e.left_at is null order by e.seated_at is null, p.name limit 300
                """).param("subdistrict", subdistrict.value()).param("session", session).query(SessionPage.Row.class).list();
    }

    /** Notes that somebody attended: that is the certificate. */
    void attend(Actor actor, Session session, UUID person) {
        var id = Ids.next(clock.instant());
        LocalDate day = session.startsAt.atZone(places.zone()).toLocalDate();
        var number = "P" + day.toString().replace("-", "") + "-" + id.toString().substring(id.toString().length() - 6).toUpperCase(java.util.Locale.ROOT);
        var until = session.validMonths == null ? null : day.plusMonths(session.validMonths);
        var rows = sql.sql("""
                insert into corps.training (id, subdistrict, session, person, number, valid_until, noted_by, noted_at)
                values (:id, :subdistrict, :session, :person, :number, :until, :by, :at) on conflict (session, person) do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("session", session.id)
                .param("person", person)
                .param("number", number)
                .param("until", until)
                .param("by", actor.requirePerson().value())
                .param("at", now())
                .update();
        if (rows == 1) {
            journal.append(Fact.first("corps", "training-attended", id, actor).with("session", session.id).with("person", person).with("number", number).with("until", until));
        }
    }

    private java.time.OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

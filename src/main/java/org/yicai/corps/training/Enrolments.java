package org.yicai.corps.training;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
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
import org.yicai.kernel.Refusal;
import org.yicai.kernel.SubdistrictId;
import org.yicai.party.Notices;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;

/** Places of a session and its line. A place that is held for somebody is taken; nobody moves up without a yes. Every method holds the session's row. */
@Component
class Enrolments {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final LocalWays ways;
    private final Notices notices;

    Enrolments(JdbcClient sql, Journal journal, Clock clock, LocalWays ways, Notices notices) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.ways = ways;
        this.notices = notices;
    }

    private record Line(UUID id, String title, Instant startsAt, @Nullable Integer places, int taken) {

        boolean room() {
            return places == null || taken < places;
        }
    }

    private Line hold(UUID session) {
        return sql.sql("select s.id, c.title, s.starts_at, s.places, s.taken from corps.course_session s join corps.course c on c.id = s.course where s.id = :id for update of s")
                .param("id", session).query(Line.class).single();
    }

    /** What came of it. */
    enum Outcome {
        SEATED,
        WAITS,
        KNOWN
    }

    /** Takes a place, or stands in line. KNOWN when the person does one of both already. */
    Outcome enrol(Actor actor, UUID session) {
        var room = lapse(actor.subdistrict(), hold(session)).room();
        var id = Ids.next(clock.instant());
        var rows = sql.sql("insert into corps.enrolment (id, subdistrict, session, person, enrolled_at, seated_at) values (:id, :subdistrict, :session, :person, :at, :seated) on conflict do nothing")
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("session", session)
                .param("person", actor.requirePerson().value())
                .param("at", now())
                .param("seated", room ? now() : null)
                .update();
        if (rows == 0) {
            return Outcome.KNOWN;
        }
        if (room) {
            count(session, 1);
        }
        journal.append(Fact.first("corps", "training-enrolled", id, actor).with("session", session).with("waits", !room));
        return room ? Outcome.SEATED : Outcome.WAITS;
    }

    private record Left(UUID id, boolean held) {}

    /** "I cannot come": the place goes to the first who waits. @throws Refusal (409) for somebody who is not on the list */
    void leave(Actor actor, UUID session) {
        var line = hold(session);
        var left = sql.sql("""
                update corps.enrolment set left_at = :at where session = :session and person = :person and left_at is null
                returning id, seated_at is not null or offered_until is not null as held
                """).param("at", now()).param("session", session).param("person", actor.requirePerson().value()).query(Left.class).optional()
                .orElseThrow(() -> Refusal.tooLate("corps.refused.not-enrolled"));
        journal.append(Fact.of("corps", "training-left", left.id, actor));
        if (left.held) {
            count(session, -1);
            offer(actor.subdistrict(), line);
        }
    }

    /** "Yes, I come." @throws Refusal (409) when nothing is held for the person any more */
    void accept(Actor actor, UUID session) {
        hold(session);
        var id = sql.sql("update corps.enrolment set seated_at = :at where session = :session and person = :person and left_at is null and seated_at is null and offered_until > :at returning id")
                .param("at", now()).param("session", session).param("person", actor.requirePerson().value()).query(UUID.class).optional()
                .orElseThrow(() -> Refusal.tooLate("corps.refused.place-gone"));
        journal.append(Fact.of("corps", "training-place-taken", id, actor));
    }

    /** Sessions in which an offer was not answered in time. */
    List<UUID> late(SubdistrictId subdistrict) {
        return sql.sql("select distinct session from corps.enrolment where subdistrict = :subdistrict and left_at is null and seated_at is null and offered_until <= :at limit 200")
                .param("subdistrict", subdistrict.value()).param("at", now()).query(UUID.class).list();
    }

    /** What was offered and not answered goes to the next. @return 1 */
    int passOn(SubdistrictId subdistrict, UUID session) {
        lapse(subdistrict, hold(session));
        return 1;
    }

    private Line lapse(SubdistrictId subdistrict, Line line) {
        var gone = sql.sql("update corps.enrolment set left_at = :at where session = :session and left_at is null and seated_at is null and offered_until <= :at returning id")
                .param("at", now()).param("session", line.id).query(UUID.class).list();
        gone.forEach(each -> journal.append(Fact.of("corps", "training-offer-lapsed", each, Actor.nobody(subdistrict))));
        if (gone.isEmpty()) {
            return line;
        }
        count(line.id, -gone.size());
        offer(subdistrict, line);
        return hold(line.id);
    }

    private record Offered(UUID id, UUID person) {}

    /** Holds what is free for the first who wait, never beyond the beginning. */
    private void offer(SubdistrictId subdistrict, Line line) {
        if (line.places == null || !clock.instant().isBefore(line.startsAt)) {
            return;
        }
        var until = clock.instant().plus(Duration.ofHours(ways.number(subdistrict, Way.SEAT_OFFER_HOURS)));
        until = until.isAfter(line.startsAt) ? line.startsAt : until;
        var offered = sql.sql("""
                update corps.enrolment set offered_until = :until
                 where id in (select e.id from corps.enrolment e join corps.course_session s on s.id = e.session
                               where e.session = :session and e.left_at is null and e.seated_at is null and e.offered_until is null
                               order by e.enrolled_at, e.id limit (select places - taken from corps.course_session where id = :session))
                returning id, person
                """).param("until", until.atOffset(ZoneOffset.UTC)).param("session", line.id).query(Offered.class).list();
        count(line.id, offered.size());
        for (var each : offered) {
            journal.append(Fact.of("corps", "training-offered", each.id, Actor.nobody(subdistrict)).with("until", until));
            notices.tell(subdistrict, Notices.To.person(each.person), Notices.Kind.ANSWER, "corps.news.training-offer", line.title);
        }
    }

    private void count(UUID session, int by) {
        sql.sql("update corps.course_session set taken = taken + :by where id = :id").param("by", by).param("id", session).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

package org.yicai.activity.agenda;

import java.time.Clock;
import java.time.Duration;
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
import org.yicai.kernel.Missing;
import org.yicai.kernel.PersonId;

/** Reads somebody's activities, and keeps the secret addresses of calendars. */
@Component
class Agendas {

    private static final String KEY = "calendar";
    private static final Duration BACK = Duration.ofDays(30);
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Keys keys;

    Agendas(JdbcClient sql, Journal journal, Clock clock, Keys keys) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.keys = keys;
    }

    /** What the person signed up or waits for, from thirty days ago on; at most 300. */
    Agenda of(PersonId person) {
        return new Agenda(sql.sql("""
                select a.id as activity, row_to_json(v)::text as serves, a.title, a.venue, a.risk_notice, a.starts_at, a.ends_at, a.cancelled_at, n.name as position, m.waits, m.offered_until, b.id as absence
                  from (select s.activity, s.position, false as waits, cast(null as timestamptz) as offered_until from activity.sign_up s where s.person = :person and s.withdrawn_at is null
                        union all
                        select w.activity, w.position, true, w.offered_until from activity.waiting w where w.person = :person and w.ended_at is null) m
                  join activity.activity a on a.id = m.activity
                  join activity.published_serving v on v.activity = a.id
                  left join activity.position n on n.id = m.position
                  left join activity.absence b on b.activity = m.activity and b.person = :person and b.taken_back_at is null
                 where a.ends_at > :since
                 order by a.starts_at, a.id limit 300
                """)
                .param("person", person.value())
                .param("since", clock.instant().minus(BACK).atOffset(ZoneOffset.UTC))
                .query(Agenda.Entry.class)
                .list());
    }

    /** The path of the person's calendar; empty when there is none here. */
    Optional<String> address(Actor actor) {
        return sql.sql("select id from activity.calendar_address where subdistrict = :subdistrict and person = :person and ended_at is null")
                .param("subdistrict", actor.subdistrict().value())
                .param("person", actor.requirePerson().value())
                .query(UUID.class)
                .optional()
                .map(id -> "/ics/" + keys.token(KEY, id));
    }

    /** Makes a new address; the one before is good for nothing from now on. */
    void renew(Actor actor) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        end(actor);
        var id = Ids.next(clock.instant());
        sql.sql("insert into activity.calendar_address (id, subdistrict, person, made_at) values (:id, :subdistrict, :person, :at)")
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("person", actor.requirePerson().value())
                .param("at", now)
                .update();
        journal.append(Fact.first("activity", "calendar-address-made", id, actor));
    }

    private void end(Actor actor) {
        sql.sql("update activity.calendar_address set ended_at = :at where subdistrict = :subdistrict and person = :person and ended_at is null returning id")
                .param("subdistrict", actor.subdistrict().value())
                .param("person", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list()
                .forEach(id -> journal.append(Fact.of("activity", "calendar-address-ended", id, actor)));
    }

    /** @throws Missing when the token is none of ours, or was renewed since */
    PersonId owner(String token) {
        return sql.sql("select person as value from activity.calendar_address where id = :id and ended_at is null")
                .param("id", keys.id(KEY, token))
                .query(PersonId.class)
                .optional()
                .orElseThrow(Missing::new);
    }
}

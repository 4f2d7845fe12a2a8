package org.yicai.party.household;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;

/** Who is asked this week, what waits until when, and what was written back; always masked. */
@Component("householdCalendar")
class Calendar {

    private static final int MOST = 100;
    private final JdbcClient sql;
    private final Places places;
    private final Clock clock;

    Calendar(JdbcClient sql, Places places, Clock clock) {
        this.sql = sql;
        this.places = places;
        this.clock = clock;
    }

    /** A household that was asked. @param shown null when it was asked without an open question */
    record Asked(@Nullable String shown, String what, LocalDate askedOn, boolean answered) {}

    /**
     * What waits for its day.
     *
     * @param from the first day on which it can be asked
     * @param matters how many are asked then
     */
    record Waiting(String shown, LocalDate from, int matters, boolean reachable) {}

    /** What somebody wrote that is no answer. */
    record Written(UUID id, String shown, String words, Instant receivedAt) {}

    List<Asked> thisWeek(SubdistrictId subdistrict) {
        return sql.sql("""
                select q.shown, a.what, a.asked_on, a.used_at is not null or q.ended_at is not null as answered
                  from party.household_asking a left join party.household_question q on q.id = a.question
                 where a.subdistrict = :subdistrict and a.asked_on > cast(:today as date) - 7 order by a.asked_on desc, a.id desc limit :most
                """).param("subdistrict", subdistrict.value()).param("today", places.today()).param("most", MOST).query(Asked.class).list();
    }

    List<Waiting> waiting(SubdistrictId subdistrict) {
        return sql.sql("""
                select q.shown, greatest(min(i.from_day), max(l.last) + 7) as "from", count(*) as matters, bool_or(i.reachable) as reachable
                  from party.household_item i join party.household_question q on q.id = i.question
                  left join lateral (select max(a.asked_on) as last from party.household_asking a where a.subdistrict = q.subdistrict and a.household = q.household) l on true
                 where i.subdistrict = :subdistrict and i.ended_at is null and i.asked_on is null
                 group by q.id, q.shown order by 2, q.id limit :most
                """).param("subdistrict", subdistrict.value()).param("most", MOST).query(Waiting.class).list();
    }

    List<Written> written(SubdistrictId subdistrict) {
        return sql.sql("""
                select id, shown, words, received_at from party.sms_reply
                 where subdistrict = :subdistrict and not taken and read_at is null order by id desc limit :most
                """).param("subdistrict", subdistrict.value()).param("most", MOST).query(Written.class).list();
    }

    /** Notes that somebody has read what was written; what another one read before stays his. */
    void read(Actor actor, List<UUID> ids) {
        sql.sql("update party.sms_reply set read_at = :at, read_by = :by where subdistrict = :subdistrict and id = any (:ids) and read_at is null")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", actor.requirePerson().value())
                .param("subdistrict", actor.subdistrict().value())
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }
}

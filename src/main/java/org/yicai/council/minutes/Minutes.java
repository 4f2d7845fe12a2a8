package org.yicai.council.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.council.Choice;
import org.yicai.council.Constituency;

/** Reads what happened at a meeting, in two statements. */
@Component
class Minutes {

    private final JdbcClient sql;

    Minutes(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A seat at a closed meeting.
     *
     * @param name who was there, or the member who was not
     * @param standsFor the member's name when the substitute was there; null else
     */
    record Chair(
            UUID session, int number, LocalDate heldOn, String venue, String link, boolean withNotice, Instant closedAt, String name, @Nullable String standsFor, Constituency constituency,
            boolean present) {}

    /** Seats by constituency; empty for a meeting that does not exist here or is not closed. */
    List<Chair> chairs(UUID session) {
        return sql.sql("""
                select b.id as session, b.number, b.held_on, b.venue, b.link, b.with_notice, b.closed_at, p.name, case when p.id <> s.person then m.name end as stands_for,
                       s.constituency, a.id is not null as present
                  from council.session b
                  join council.seat s on s.subdistrict = b.subdistrict and s.from_day <= b.held_on and s.until_day >= b.held_on
                  join party.published_person m on m.id = s.person
                  left join council.presence a on a.seat = s.id and a.session = b.id
                  join party.published_person p on p.id = coalesce(a.person, s.person)
                 where b.id = :session and b.closed_at is not null
                 order by s.constituency, p.name
                """).param("session", session).query(Chair.class).list();
    }

    /** What a line of the minutes tells. */
    enum What {
        ITEM,
        RECUSED,
        VOTE,
        CONDITION
    }

    /**
     * One line about a matter.
     *
     * @param words the title, the reason or the condition
     * @param who whoever took no part; null for the others: reasons stand without names
     * @param more of an item its conclusion, of a vote its choice; null else
     * @param about of an item the reason of the conclusion; null else
     * @param excused of an item the constituencies that did not block by their absence
     */
    record Line(UUID item, What what, String words, @Nullable String who, @Nullable String more, @Nullable String about, @Nullable String excused, @Nullable LocalDate objectionsUntil) {

        @Nullable Choice choice() {
            return what == What.VOTE ? Choice.valueOf(more) : null;
        }
    }

    /** Matters in the order of the agenda, each followed by recusals, votes with their reasons, and conditions. */
    List<Line> lines(UUID session) {
        return sql.sql("""
                select l.item, l.what, l.words, l.who, l.more, l.about, l.excused, l.objections_until
                  from (select i.id as item, 'ITEM' as what, 1 as rank, 0 as place, i.title as words, null as who, i.conclusion as more, i.reason as about, i.excused, i.objections_until
                          from council.item i where i.session = :session and i.conclusion is not null
                        union all
                        select i.id, 'RECUSED', 2, 0, r.reason, p.name, null, null, null, null
                          from council.item i join council.recusal r on r.item = i.id join party.published_person p on p.id = r.person
                         where i.session = :session and i.conclusion is not null
                        union all
                        select i.id, 'VOTE', 3, 0, v.reason, null, v.choice, null, null, null
                          from council.item i join council.vote v on v.item = i.id
                         where i.session = :session and i.conclusion is not null
                           and not exists (select 1 from council.recusal r where r.item = v.item and r.seat = v.seat and r.person = v.person)
                        union all
                        select i.id, 'CONDITION', 4, c.position, c.words, null, null, null, null, null
                          from council.item i join council.condition c on c.item = i.id where i.session = :session) l
                 order by l.item, l.rank, l.place, l.more, l.words
                """).param("session", session).query(Line.class).list();
    }
}

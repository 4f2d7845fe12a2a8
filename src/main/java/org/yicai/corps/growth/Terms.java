package org.yicai.corps.growth;

import java.time.Clock;
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
import org.yicai.kernel.SubdistrictId;
import org.yicai.party.Notices;
import org.yicai.place.Places;

/** Which terms end soon and which seats of the core leaders are empty; each is told once. */
@Component
class Terms {

    /** Days before the last one; whoever holds the term and the leaders of the corps hear at both. */
    private static final int FIRST = 30;
    private static final int LAST = 7;

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;
    private final Notices notices;

    Terms(JdbcClient sql, Journal journal, Clock clock, Places places, Notices notices) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
        this.notices = notices;
    }

    private record Ending(UUID id, UUID person, String name, @Nullable Step step, @Nullable String title, LocalDate untilDay) {}

    private record Empty(UUID id, String title) {}

    /** @return how many terms and seats were told of */
    int tell(SubdistrictId subdistrict) {
        var leaders = leaders(subdistrict);
        var mandates = ending(subdistrict, """
                update corps.mandate m set told = case when m.until_day <= :last then 2 else 1 end from party.published_person p
                 where p.id = m.person and m.subdistrict = :subdistrict and m.ended_at is null and m.until_day between :today and :first and m.told < case when m.until_day <= :last then 2 else 1 end
                returning m.id, m.person, p.name, m.step, null as title, m.until_day
                """);
        for (var each : mandates) {
            journal.append(Fact.of("corps", "mandate-ending", each.id, Actor.nobody(subdistrict)));
            notices.tell(subdistrict, Notices.To.person(each.person), Notices.Kind.ANSWER, "corps.news.term." + each.step, each.untilDay);
            leaders.stream().filter(leader -> !leader.equals(each.person)).forEach(leader -> notices.tell(subdistrict, Notices.To.person(leader), Notices.Kind.WORK, "corps.news.term-of." + each.step, each.name, each.untilDay));
        }
        var seats = ending(subdistrict, """
                update corps.seat_term t set told = case when t.until_day <= :last then 2 else 1 end from party.published_person p, corps.seat s
                 where p.id = t.person and s.id = t.seat and s.closed_at is null and t.subdistrict = :subdistrict and t.ceased_because is null and t.until_day between :today and :first
                   and t.told < case when t.until_day <= :last then 2 else 1 end
                   and not exists (select 1 from corps.seat_term n where n.seat = t.seat and n.from_day > t.until_day)
                returning t.id, t.person, p.name, null as step, s.title, t.until_day
                """);
        for (var each : seats) {
            journal.append(Fact.of("corps", "core-seat-ending", each.id, Actor.nobody(subdistrict)));
            leaders.forEach(leader -> notices.tell(subdistrict, Notices.To.person(leader), Notices.Kind.WORK, "corps.news.seat-ending", String.valueOf(each.title), each.name, each.untilDay));
        }
        var empty = empty(subdistrict);
        for (var each : empty) {
            journal.append(Fact.of("corps", "core-seat-vacant", each.id, Actor.nobody(subdistrict)));
            leaders.forEach(leader -> notices.tell(subdistrict, Notices.To.person(leader), Notices.Kind.WORK, "corps.news.seat-vacant", each.title));
        }
        return mandates.size() + seats.size() + empty.size();
    }

    private List<Ending> ending(SubdistrictId subdistrict, String question) {
        var today = places.today();
        return sql.sql(question).param("subdistrict", subdistrict.value()).param("today", today).param("first", today.plusDays(FIRST)).param("last", today.plusDays(LAST)).query(Ending.class).list();
    }

    /** A seat that was filled since it was told of is told of again. */
    private List<Empty> empty(SubdistrictId subdistrict) {
        return sql.sql("""
                update corps.seat s set vacancy_told_on = :today
                 where s.subdistrict = :subdistrict and s.closed_at is null and s.opened_at < :yesterday and not exists (select 1 from corps.seat_term t where t.seat = s.id and t.until_day >= :today)
                   and (s.vacancy_told_on is null or exists (select 1 from corps.seat_term t where t.seat = s.id and t.until_day >= s.vacancy_told_on))
                returning s.id, s.title
                """)
                .param("today", places.today())
                // whoever opens a seat is about to fill it
                .param("yesterday", clock.instant().minusSeconds(86_400).atOffset(ZoneOffset.UTC))
                .param("subdistrict", subdistrict.value())
                .query(Empty.class)
                .list();
    }

    private List<UUID> leaders(SubdistrictId subdistrict) {
        return sql.sql("""
                select distinct a.person from party.published_appointment a join corps.charter c on c.corps = a.organisation and c.subdistrict = a.subdistrict and c.stage <> 'DISSOLVED'
                 where a.subdistrict = :subdistrict and a.role = 'VOLUNTEER_LEADER' and a.from_day <= :today and (a.until_day is null or a.until_day >= :today)
                """).param("subdistrict", subdistrict.value()).param("today", places.today()).query(UUID.class).list();
    }
}

package org.yicai.corps.charter;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.place.Places;

/** The seats of the core leaders: opened, filled, renewed, left, closed. Nothing of it is ever deleted. */
@Component
class CoreSeats {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;

    CoreSeats(JdbcClient sql, Journal journal, Clock clock, Places places) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
    }

    /** How somebody came to the seat. */
    enum Chosen {
        ELECTION,
        NOMINATION
    }

    /**
     * A seat and its last term.
     *
     * @param person null where nobody ever sat
     */
    record Held(UUID id, OrganisationId corps, String title, @Nullable UUID term, @Nullable PersonId person, @Nullable UUID community, @Nullable Chosen chosen, @Nullable LocalDate fromDay, @Nullable LocalDate untilDay) {

        boolean runs(LocalDate today) {
            return untilDay != null && !untilDay.isBefore(today);
        }
    }

    record Term(PersonId person, UUID community, Chosen chosen, LocalDate from, LocalDate until) {}

    /** What is known of a person who shall sit there; see {@link SeatRules.Wish}. */
    record Known(boolean staff, boolean contractor, @Nullable LocalDate heldUntil, @Nullable String elsewhere) {}

    /** @throws Missing when there is no such open seat here */
    Held get(Actor actor, UUID seat) {
        return sql.sql("""
                select s.id, s.corps, s.title, t.id as term, t.person, t.community, t.chosen, t.from_day, t.until_day
                  from corps.seat s left join lateral (select x.* from corps.seat_term x where x.seat = s.id order by x.from_day desc limit 1) t on true
                 where s.subdistrict = :subdistrict and s.id = :seat and s.closed_at is null
                """).param("subdistrict", actor.subdistrict().value()).param("seat", seat).query(Held.class).optional().orElseThrow(Missing::new);
    }

    Known known(Actor actor, UUID seat, UUID person, LocalDate from, LocalDate until) {
        return sql.sql("""
                with roles as (select a.role from party.published_appointment a
                                where a.subdistrict = :subdistrict and a.person = :person and a.from_day <= :today and (a.until_day is null or a.until_day >= :today))
                select exists (select 1 from roles r where r.role = any (:staff)) as staff, exists (select 1 from roles r where r.role = 'CONTRACTOR') as contractor,
                       (select max(t.until_day) from corps.seat_term t where t.subdistrict = :subdistrict and t.seat = :seat and t.from_day <= :until and t.until_day >= :from) as held_until,
                       (select max(s.title) from corps.seat_term t join corps.seat s on s.id = t.seat
                         where t.subdistrict = :subdistrict and t.person = :person and t.seat <> :seat and t.from_day <= :until and t.until_day >= :from) as elsewhere
                """)
                .param("subdistrict", actor.subdistrict().value())
                .param("person", person)
                .param("seat", seat)
                .param("today", places.today())
                .param("from", from)
                .param("until", until)
                .param("staff", SeatRules.STAFF.stream().map(Enum::name).toArray(String[]::new))
                .query(Known.class)
                .single();
    }

    /** @return false when there is an open seat of that title already */
    boolean open(Actor actor, OrganisationId corps, String title) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("insert into corps.seat (id, subdistrict, corps, title, opened_by, opened_at) values (:id, :subdistrict, :corps, :title, :by, :at) on conflict do nothing")
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("corps", corps.value())
                .param("title", title)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 1) {
            journal.append(Fact.first("corps", "core-seat-opened", id, actor).with("corps", corps).with("title", title));
        }
        return rows == 1;
    }

    /**
     * Seats somebody; the database holds that a seat has one holder and a person one seat.
     *
     * @throws Refusal (409) when somebody was faster
     */
    void fill(Actor actor, UUID seat, Term term) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into corps.seat_term (id, subdistrict, seat, person, community, chosen, from_day, until_day, filled_by, filled_at)
                values (:id, :subdistrict, :seat, :person, :community, :chosen, :from, :until, :by, :at) on conflict do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("seat", seat)
                .param("person", term.person.value())
                .param("community", term.community)
                .param("chosen", term.chosen.name())
                .param("from", term.from)
                .param("until", term.until)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("corps.refused.seat-faster");
        }
        journal.append(Fact.first("corps", "core-seat-filled", id, actor).with("seat", seat).with("person", term.person).with("chosen", term.chosen).with("from", term.from).with("until", term.until));
    }

    /**
     * The holder leaves; the seat is vacant from today on, or from tomorrow when the term only began today.
     *
     * @param because "" when a new term of the same person follows at once
     * @throws Refusal (409) when nobody sits there any more
     */
    void cease(Actor actor, Held seat, String because) {
        var rows = seat.term == null ? 0 : sql.sql("""
                update corps.seat_term set term_until = until_day, until_day = greatest(from_day, cast(:today as date) - 1), ceased_because = :because
                 where id = :id and term_until is null and from_day <= :today and until_day >= :today
                """).param("today", places.today()).param("because", because).param("id", seat.term).update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.of("corps", "core-seat-left", seat.term, actor).with("because", because).with("on", places.today()));
    }

    /** Takes a seat away that nobody holds. @return false when somebody does, or will */
    boolean close(Actor actor, UUID seat) {
        var rows = sql.sql("""
                update corps.seat s set closed_at = :at, closed_by = :by where s.id = :id and s.closed_at is null
                   and not exists (select 1 from corps.seat_term t where t.seat = s.id and t.until_day >= :today)
                """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", actor.requirePerson().value())
                .param("id", seat)
                .param("today", places.today())
                .update();
        if (rows == 1) {
            journal.append(Fact.of("corps", "core-seat-closed", seat, actor));
        }
        return rows == 1;
    }
}

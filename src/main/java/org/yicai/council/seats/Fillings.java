package org.yicai.council.seats;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.council.Constituency;
import org.yicai.council.FilledBy;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.place.Places;

/** How seats are filled, left, and stood in for. */
@Component
class Fillings {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;

    Fillings(JdbcClient sql, Journal journal, Clock clock, Places places) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
    }

    /** @param succeeds the vacant seat that is filled again; null for another one */
    record Filling(PersonId person, Constituency constituency, FilledBy filledBy, LocalDate from, LocalDate until, boolean convener, @Nullable UUID succeeds) {}

    /** Whether the person holds a seat in that time. */
    boolean holds(Actor actor, PersonId person, LocalDate from, LocalDate until) {
        return sql.sql("""
                select exists (select 1 from council.seat
                 where subdistrict = :subdistrict and person = :person and from_day <= :until and until_day >= :from)
                """)
                .param("subdistrict", actor.subdistrict().value())
                .param("person", person.value())
                .param("from", from)
                .param("until", until)
                .query(Boolean.class)
                .single();
    }

    /** Whether the person stands in for a seat whose term is not over. */
    boolean standsIn(Actor actor, PersonId person) {
        return sql.sql("""
                select exists (select 1 from council.substitute u join council.seat s on s.id = u.seat
                 where u.subdistrict = :subdistrict and u.person = :person and u.ended_at is null and s.until_day >= :today)
                """).param("subdistrict", actor.subdistrict().value()).param("person", person.value()).param("today", places.today()).query(Boolean.class).single();
    }

    void fill(Actor actor, Filling filling) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into council.seat (id, subdistrict, constituency, person, convener, filled_by, from_day, until_day, succeeds)
                values (:id, :subdistrict, :constituency, :person, :convener, :filledBy, :from, :until, cast(:succeeds as uuid)) on conflict (succeeds) do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("constituency", filling.constituency.name())
                .param("person", filling.person.value())
                .param("convener", filling.convener)
                .param("filledBy", filling.filledBy.name())
                .param("from", filling.from)
                .param("until", filling.until)
                .param("succeeds", filling.succeeds)
                .update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.first("council", "seat-filled", id, actor)
                .with("person", filling.person)
                .with("constituency", filling.constituency)
                .with("filledBy", filling.filledBy)
                .with("convener", filling.convener)
                .with("from", filling.from)
                .with("until", filling.until)
                .with("succeeds", filling.succeeds));
    }

    /**
     * The member leaves the seat; today is the last day, and it is vacant from tomorrow on. Nobody stands in for a vacant seat.
     *
     * @throws Refusal (409) when the seat was left already or its term is over
     */
    void cease(Actor actor, UUID seat, Seats.Ceased how, String because) {
        var rows = sql.sql("""
                update council.seat set term_until = until_day, until_day = :today, ceased_on = :today, ceased_how = :how, ceased_because = :because
                 where id = :id and ceased_on is null and from_day <= :today and until_day >= :today
                """).param("today", places.today()).param("how", how.name()).param("because", because).param("id", seat).update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.of("council", "seat-ceased", seat, actor).with("how", how).with("because", because).with("on", places.today()));
        end(actor, "seat = :seat", seat);
    }

    /** Names who votes for a seat when its member is away; whoever was named before no longer does. */
    void substitute(Actor actor, UUID seat, PersonId person) {
        end(actor, "seat = :seat", seat);
        end(actor, "person = :seat", person.value());
        var id = Ids.next(clock.instant());
        sql.sql("insert into council.substitute (id, subdistrict, seat, person, named_by, named_at) values (:id, :subdistrict, :seat, :person, :by, :at)")
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("seat", seat)
                .param("person", person.value())
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        journal.append(Fact.first("council", "substitute-named", id, actor).with("seat", seat).with("person", person));
    }

    private void end(Actor actor, String which, UUID of) {
        sql.sql("update council.substitute set ended_at = :at where subdistrict = :subdistrict and ended_at is null and " + which + " returning id")
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("subdistrict", actor.subdistrict().value())
                .param("seat", of)
                .query(UUID.class)
                .list()
                .forEach(each -> journal.append(Fact.of("council", "substitute-ended", each, actor)));
    }
}

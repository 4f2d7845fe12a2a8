package org.yicai.council.seats;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;

/** The seats of the committee. */
@Component
public class Seats {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;

    Seats(JdbcClient sql, Journal journal, Clock clock, Places places) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
    }

    /** A seat and who holds it; full names of those who decide are public. */
    public record Seat(
            UUID id, Constituency constituency, PersonId person, String name, boolean convener, FilledBy filledBy, LocalDate fromDay, LocalDate untilDay) {}

    record Filling(PersonId person, Constituency constituency, FilledBy filledBy, LocalDate from, LocalDate until, boolean convener) {}

    private static final String SELECT = """
            select s.id, s.constituency, s.person, p.name, s.convener, s.filled_by, s.from_day, s.until_day
              from council.seat s join party.published_person p on p.id = s.person
             where s.subdistrict = :subdistrict and s.until_day >= :today
            """;

    /** Seats whose term runs or begins later, by constituency and name. */
    public List<Seat> list(SubdistrictId subdistrict) {
        return sql.sql(SELECT + " order by s.constituency, s.from_day, p.name")
                .param("subdistrict", subdistrict.value())
                .param("today", places.today())
                .query(Seat.class)
                .list();
    }

    /** The actor's own seat, in its term today. */
    public Optional<Seat> of(Actor actor) {
        return sql.sql(SELECT + " and s.person = :person and s.from_day <= :today")
                .param("subdistrict", actor.subdistrict().value())
                .param("today", places.today())
                .param("person", actor.requirePerson().value())
                .query(Seat.class)
                .optional();
    }

    /** @throws Refusal (403) when the actor holds no seat today */
    public Seat require(Actor actor) {
        return of(actor).orElseThrow(() -> Refusal.forbidden("council.refused.seat"));
    }

    /** @throws Refusal (403) when the actor is not the convener 召集人 today */
    public Seat requireConvener(Actor actor) {
        return of(actor).filter(Seat::convener).orElseThrow(() -> Refusal.forbidden("council.refused.convener"));
    }

    boolean overlaps(Actor actor, Filling filling) {
        return sql.sql("""
                select exists (select 1 from council.seat
                 where subdistrict = :subdistrict and person = :person and from_day <= :until and until_day >= :from)
                """)
                .param("subdistrict", actor.subdistrict().value())
                .param("person", filling.person.value())
                .param("from", filling.from)
                .param("until", filling.until)
                .query(Boolean.class)
                .single();
    }

    void fill(Actor actor, Filling filling) {
        var id = Ids.next(clock.instant());
        sql.sql("""
                insert into council.seat (id, subdistrict, constituency, person, convener, filled_by, from_day, until_day)
                values (:id, :subdistrict, :constituency, :person, :convener, :filledBy, :from, :until)
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("constituency", filling.constituency.name())
                .param("person", filling.person.value())
                .param("convener", filling.convener)
                .param("filledBy", filling.filledBy.name())
                .param("from", filling.from)
                .param("until", filling.until)
                .update();
        journal.append(Fact.first("council", "seat-filled", id, actor)
                .with("person", filling.person)
                .with("constituency", filling.constituency)
                .with("filledBy", filling.filledBy)
                .with("convener", filling.convener)
                .with("from", filling.from)
                .with("until", filling.until));
    }
}

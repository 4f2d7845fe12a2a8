package org.yicai.council.seats;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.council.Constituency;
import org.yicai.council.FilledBy;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;

/** The seats of the committee, and who may act for one. */
@Component
public class Seats {

    private final JdbcClient sql;
    private final Places places;

    Seats(JdbcClient sql, Places places) {
        this.sql = sql;
        this.places = places;
    }

    /** How somebody left a seat before the term was over. */
    public enum Ceased {
        RESIGNED,
        ENDED
    }

    /**
     * A seat and who holds it; full names of those who decide are public.
     *
     * @param substitute who votes when the member is away; null without one
     * @param ceasedHow why it is vacant; null for a seat that is held
     */
    public record Seat(
            UUID id,
            Constituency constituency,
            PersonId person,
            String name,
            boolean convener,
            FilledBy filledBy,
            LocalDate fromDay,
            LocalDate untilDay,
            @Nullable String substitute,
            @Nullable Ceased ceasedHow,
            @Nullable LocalDate ceasedOn,
            @Nullable String ceasedBecause) {

        public boolean vacant() {
            return ceasedHow != null;
        }
    }

    private static final String SELECT = """
            select s.id, s.constituency, s.person, p.name, s.convener, s.filled_by, s.from_day, s.until_day, x.name as substitute,
                   case when s.until_day < :today then s.ceased_how end as ceased_how, s.ceased_on, s.ceased_because
              from council.seat s
              join party.published_person p on p.id = s.person
              left join council.substitute u on u.seat = s.id and u.ended_at is null
              left join party.published_person x on x.id = u.person
             where s.subdistrict = :subdistrict
            """;

    /** Seats whose term runs or begins later, and vacant ones that nobody has filled again, by constituency and name. */
    public List<Seat> list(SubdistrictId subdistrict) {
        return sql.sql(SELECT + """
                 and (s.until_day >= :today or s.term_until >= :today and not exists (select 1 from council.seat n where n.succeeds = s.id))
                 order by s.constituency, s.from_day, p.name
                """)
                .param("subdistrict", subdistrict.value())
                .param("today", places.today())
                .query(Seat.class)
                .list();
    }

    /** @throws Missing when there is none in this scope */
    Seat get(Actor actor, UUID id) {
        return sql.sql(SELECT + " and s.id = :id")
                .param("subdistrict", actor.subdistrict().value())
                .param("today", places.today())
                .param("id", id)
                .query(Seat.class)
                .optional()
                .orElseThrow(Missing::new);
    }

    /** The actor's own seat, in its term today. */
    public Optional<Seat> of(Actor actor) {
        return acting(actor, " and s.person = :person");
    }

    private Optional<Seat> acting(Actor actor, String whose) {
        return sql.sql(SELECT + whose + " and s.from_day <= :today and s.until_day >= :today")
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

    /**
     * The seat for which the actor may act at a meeting: the own one, or that of the member whose substitute the actor is.
     *
     * @throws Refusal (403) when there is none today
     */
    public Seat requireActing(Actor actor) {
        return acting(actor, " and (s.person = :person or u.person = :person)").orElseThrow(() -> Refusal.forbidden("council.refused.seat"));
    }

    /** @throws Refusal (403) when the actor is not the convener 召集人 today */
    public Seat requireConvener(Actor actor) {
        return of(actor).filter(Seat::convener).orElseThrow(() -> Refusal.forbidden("council.refused.convener"));
    }
}

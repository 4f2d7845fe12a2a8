package org.yicai.supervision.spotcheck;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.Role;
import org.yicai.place.Places;

/** Who may do what with draws, in words: the committee draws, the volunteers and the committee look, everybody reads. */
@Component
class DrawAccess {

    private final JdbcClient sql;
    private final Places places;

    DrawAccess(JdbcClient sql, Places places) {
        this.sql = sql;
        this.places = places;
    }

    /** What somebody is on the committee today. */
    enum Seat {
        NONE,
        MEMBER,
        CONVENER
    }

    /** No statement for those who are no members at all. */
    Seat seat(Actor actor) {
        if (!actor.is(Role.COUNCIL_MEMBER)) {
            return Seat.NONE;
        }
        return sql.sql("select case when bool_or(convener) then 'CONVENER' else 'MEMBER' end from council.published_seat where subdistrict = :subdistrict and person = :person and from_day <= :today and until_day >= :today having count(*) > 0")
                .param("subdistrict", actor.subdistrict().value())
                .param("person", actor.requirePerson().value())
                .param("today", places.today())
                .query(Seat.class)
                .optional()
                .orElse(Seat.NONE);
    }

    /** DR1: @throws Refusal (403) when the actor is not the convener today */
    void requireConvener(Actor actor) {
        if (seat(actor) != Seat.CONVENER) {
            throw Refusal.forbidden("draw.refused.convener");
        }
    }

    /** DR5: @throws Refusal (403) when the actor has no seat today */
    void requireMember(Actor actor) {
        if (seat(actor) == Seat.NONE) {
            throw Refusal.forbidden("draw.refused.member");
        }
    }

    /** Those who may look at what was drawn. */
    boolean mayLook(Actor actor) {
        return actor.is(Role.VOLUNTEER, Role.VOLUNTEER_LEADER, Role.COUNCIL_MEMBER);
    }

    void requireLook(Actor actor) {
        actor.require(Role.VOLUNTEER, Role.VOLUNTEER_LEADER, Role.COUNCIL_MEMBER);
    }
}

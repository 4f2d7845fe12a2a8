package org.yicai.activity.signup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.ActivityId;
import org.yicai.kernel.Missing;
import org.yicai.kernel.SubdistrictId;

/**
 * The one row that counts: of the activity for places, of a position for its seats. Whoever changes who sits or who
 * waits holds its lock until the end of the transaction, so that there is one order of what happened to a line.
 */
@Component
class Seats {

    private final JdbcClient sql;

    Seats(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A line whose lock is held.
     *
     * @param position null for the places of residents
     * @param free what nobody sits on and is held for nobody
     * @param plannedBy who hears when somebody does not come after all
     */
    record Line(SubdistrictId subdistrict, UUID activity, @Nullable UUID position, int free, String title, Instant startsAt, @Nullable Instant cancelledAt, UUID plannedBy) {}

    /** @throws Missing when the activity has no such position */
    Line hold(ActivityId activity, @Nullable UUID position) {
        return sql.sql(position == null ? """
                select a.subdistrict, a.id as activity, cast(null as uuid) as position, a.places - a.taken as free, a.title, a.starts_at, a.cancelled_at, a.planned_by
                  from activity.activity a where a.id = :activity for no key update
                """ : """
                select a.subdistrict, a.id as activity, n.id as position, n.seats - n.taken as free, a.title, a.starts_at, a.cancelled_at, a.planned_by
                  from activity.position n join activity.activity a on a.id = n.activity where a.id = :activity and n.id = :position for no key update of n
                """)
                .param("activity", activity.value())
                .param("position", position)
                .query(Line.class)
                .optional()
                .orElseThrow(Missing::new);
    }

    /** Takes so many at once or none. */
    boolean take(ActivityId activity, @Nullable UUID position, int people) {
        return sql.sql(position == null
                        ? "update activity.activity set taken = taken + :people where id = :activity and taken + :people <= places and cancelled_at is null and (risk_level <> 'HIGH' or policy is not null)"
                        : "update activity.position n set taken = taken + :people where n.id = :position and n.activity = :activity and taken + :people <= seats"
                                + " and exists (select 1 from activity.activity a where a.id = n.activity and a.cancelled_at is null and (a.risk_level <> 'HIGH' or a.policy is not null))")
                .param("activity", activity.value()).param("position", position).param("people", people).update() == 1;
    }

    /** Nobody waits for one: it is free for everybody. */
    void release(Line line) {
        sql.sql(line.position == null ? "update activity.activity set taken = taken - 1 where id = :id" : "update activity.position set taken = taken - 1 where id = :id")
                .param("id", line.position == null ? line.activity : line.position).update();
    }
}

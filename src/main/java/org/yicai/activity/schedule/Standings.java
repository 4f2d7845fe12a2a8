package org.yicai.activity.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.ActivityId;
import org.yicai.kernel.PersonId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads how an activity stands. */
@Component
class Standings {

    private final JdbcClient sql;
    private final JsonMapper json = JsonMapper.builder().build();

    Standings(JdbcClient sql) {
        this.sql = sql;
    }

    Standing of(ActivityId activity, @Nullable PersonId looker) {
        return sql.sql("""
                select v.served, v.volunteers, v.confirmations, v.rated, v.rating_sum, v.quantity, v.result, v.counts,
                       s.id is not null as signed_up, s.position, t.code as answer_code, t.capacity, p.id is not null as answered,
                       (select coalesce(json_agg(json_build_object('id', n.id, 'name', n.name, 'duty', n.duty, 'seats', n.seats, 'taken', n.taken)
                                                 order by n.id), '[]')
                          from activity.position n where n.activity = v.id) as seats
                  from activity.published_activity v
                  left join activity.sign_up s on s.activity = v.id and s.person = cast(:looker as uuid) and s.withdrawn_at is null
                  left join activity.attendance t on t.activity = v.id and t.person = cast(:looker as uuid)
                  left join activity.opinion p on p.attendance = t.id
                 where v.id = :id
                """)
                .param("id", activity.value())
                .param("looker", looker == null ? null : looker.value())
                .query(Standing.class)
                .single();
    }

    List<Standing.Position> positions(Standing standing) {
        return json.readValue(standing.seats(), new TypeReference<List<Standing.Position>>() {});
    }

    /** Who signed up by name out of a chat group, in the order of the names; at most 300. */
    List<ActivityPage.Named> named(ActivityId activity) {
        return sql.sql("select s.id, s.name, s.people, s.note, s.phone from activity.sign_up s where s.activity = :activity and s.person is null and s.withdrawn_at is null order by s.name limit 300")
                .param("activity", activity.value()).query(ActivityPage.Named.class).list();
    }

    /** Who was checked in, in that order. */
    List<ActivityPage.Attendee> attendees(ActivityId activity) {
        return sql.sql("""
                select t.name, t.capacity, t.through, t.door, t.code, t.checked_in_at, p.id is not null as answered
                  from activity.attendance t
                  left join activity.opinion p on p.attendance = t.id
                 where t.activity = :id order by t.id limit 1000
                """).param("id", activity.value()).query(ActivityPage.Attendee.class).list();
    }
}

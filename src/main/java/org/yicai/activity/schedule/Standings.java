package org.yicai.activity.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.ActivityId;
import org.yicai.activity.Difference;
import org.yicai.activity.photo.ResultPhoto;
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
                       (select coalesce(json_agg(json_build_object('id', n.id, 'name', n.name, 'duty', n.duty, 'seats', n.seats, 'taken', n.taken, 'skill', n.skill, 'language', n.language, 'age', n.min_age, 'sex', n.sex, 'because', n.sex_because,
                                                                    'waiting', (select count(*) from activity.waiting q where q.position = n.id and q.ended_at is null and q.offered_at is null))
                                                 order by n.id), '[]')
                          from activity.position n where n.activity = v.id) as seats,
                       w.id is not null as waits, w.position as waits_for, w.offered_until,
                       (select count(*) from activity.waiting q where q.activity = v.id and q.position is not distinct from w.position and q.ended_at is null and q.number < w.number) as ahead,
                       (select count(*) from activity.waiting q where q.activity = v.id and q.position is null and q.ended_at is null and q.offered_at is null) as waiting,
                       (select count(*) from activity.waiting q where w.id is not null and q.activity = v.id and q.position is not distinct from w.position and q.number <= w.number and (q.ended_at is null or q.ended_at >= w.joined_at)) as stood,
                       c.differences as changed, k.hindrance, k.hindrance_arg, k.until as answer_until, s.risk_accepted_at is not null as risk_accepted,
                """ + ResultPhoto.LISTED + """
                 as photos, (select r.id from activity.result r where r.activity = v.id) as recorded, t.id as attendance
                  from activity.published_activity v
                  left join activity.sign_up s on s.activity = v.id and s.person = cast(:looker as uuid) and s.withdrawn_at is null
                  left join activity.attendance t on t.activity = v.id and t.person = cast(:looker as uuid)
                  left join activity.opinion p on p.attendance = t.id
                  left join activity.waiting w on w.activity = v.id and w.person = cast(:looker as uuid) and w.ended_at is null
                  left join activity.still_coming k on k.sign_up = s.id and k.answered_at is null
                  left join activity.change c on c.id = k.change
                 where v.id = :id
                """)
                .param("id", activity.value())
                .param("looker", looker == null ? null : looker.value())
                .query(Standing.class)
                .single();
    }

    List<Difference> differences(Standing standing) {
        return standing.changed() == null ? List.of() : json.readValue(standing.changed(), new TypeReference<List<Difference>>() {});
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

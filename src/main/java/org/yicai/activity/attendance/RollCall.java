package org.yicai.activity.attendance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.ActivityId;
import org.yicai.kernel.PersonId;

/** Everybody who is expected or was there, by name. */
@Component
class RollCall {

    private static final String ROWS = """
            select r.* from (
            select s.id, s.person, coalesce(s.name, p.name) as name, n.name as position, s.people, case when s.position is null then 'RESIDENT' else 'VOLUNTEER' end as capacity, s.door,
                   s.person is null as by_name, t.id as attendance, t.through, t.checked_in_at as in_at, l.left_at as out_at, l.through as out_through,
                   a.risk_level <> 'HIGH' or activity.covered(a.id, s.person) as covered
              from activity.sign_up s
              join activity.activity a on a.id = s.activity
              left join party.published_person p on p.id = s.person
              left join activity.position n on n.id = s.position
              left join activity.attendance t on t.activity = s.activity and (t.sign_up = s.id or t.person = s.person)
              left join activity.leaving l on l.attendance = t.id
             where s.activity = :activity and s.withdrawn_at is null
            union all
            select t.id, t.person, t.name, null, 1, t.capacity, t.door, false, t.id, t.through, t.checked_in_at, l.left_at, l.through,
                   a.risk_level <> 'HIGH' or exists (
                       select 1 from activity.insured i join activity.policy p on p.id = i.policy
                        where i.person = t.person and i.struck_at is null and p.subdistrict = a.subdistrict and p.covers <> 'LIABILITY' and activity.insures(p.organisation, a.holder, a.deliverable is not null)
                          and p.covers_from <= a.starts_at and a.ends_at <= p.covers_until and (p.activity is null or p.activity = a.id))
              from activity.attendance t
              join activity.activity a on a.id = t.activity
              left join activity.leaving l on l.attendance = t.id
             where t.activity = :activity
               and not exists (select 1 from activity.sign_up s where s.activity = t.activity and s.withdrawn_at is null and (s.id = t.sign_up or s.person = t.person))) r
            """;

    private final JdbcClient sql;

    RollCall(JdbcClient sql) {
        this.sql = sql;
    }

    /** Volunteers with a position first, then all others by name; at most 500. */
    List<RollRow> rows(ActivityId activity) {
        return sql.sql(ROWS + " order by r.position nulls last, r.name, r.id limit 500").param("activity", activity.value()).query(RollRow.class).list();
    }

    /**
     * One row: by its own id, by that of a presence, or by the key of the tap that made it.
     *
     * @param sender who sent that tap
     */
    Optional<RollRow> row(ActivityId activity, UUID id, PersonId sender) {
        return sql.sql(ROWS + """
                 where r.id = :row or r.attendance = :row
                    or r.attendance = (select e.attendance from activity.entry e where e.activity = :activity and e.sent_by = :sender and e.key = :row)
                """).param("activity", activity.value()).param("row", id).param("sender", sender.value()).query(RollRow.class).optional();
    }

    Optional<RollRow> of(ActivityId activity, PersonId person) {
        return sql.sql(ROWS + " where r.person = :person").param("activity", activity.value()).param("person", person.value()).query(RollRow.class).optional();
    }

    /** Whether somebody without an account is there by this name. */
    boolean knows(ActivityId activity, String name) {
        return sql.sql("select exists (select 1 from activity.attendance t where t.activity = :activity and t.person is null and lower(t.name) = lower(:name))")
                .param("activity", activity.value()).param("name", name).query(Boolean.class).single();
    }
}

package org.yicai.activity.opinion;

import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.SubdistrictId;
import org.yicai.project.Course;
import org.yicai.project.Delivered;
import org.yicai.project.ProjectId;

/**
 * What counts for a project: activities that the contractor recorded and somebody who was there confirmed, home visits that the household confirmed,
 * and of those that nobody could confirm what a draw lets count; claimed by no acceptance.
 */
@Component
class ConfirmedActivities implements Delivered {

    private final JdbcClient sql;
    private final ZoneId zone;

    ConfirmedActivities(JdbcClient sql, ZoneId zone) {
        this.sql = sql;
        this.zone = zone;
    }

    @Override
    public List<Record> unclaimed(ProjectId project) {
        return sql.sql("""
                select a.id as activity, a.deliverable, case when d.waits or h.record is not null then 0 else least(a.quantity, d.counts) end as quantity, a.served, a.rated, a.rating_sum,
                       case when d.waits then a.quantity else 0 end as questioned, a.estimate, a.checked, a.fitted
                  from (select id, deliverable, quantity, served, rated, rating_sum, starts_at, cast(null as uuid) as estimate, 0 as checked, 0 as fitted from activity.published_activity where project = :project and counts
                        union all
                        select id, deliverable, quantity, 1, 0, 0, in_at, null, 0, 0 from activity.published_visit where project = :project and deliverable is not null and quantity > 0
                        union all
                        select record, deliverable, quantity, 0, 0, 0, starts_at, estimate, checked, fitted from activity.published_estimated where project = :project) a
                  left join activity.published_disputed d on d.record = a.id
                  left join activity.published_ahead h on h.record = a.id and h.project = :project
                 where not exists (select 1 from project.published_claim c where c.activity = a.id)
                 order by a.starts_at, a.id
                """).param("project", project.value()).query(Record.class).list();
    }

    @Override
    public List<Course.Week> weeks(ProjectId project) {
        return sql.sql("""
                select c.deliverable, date_trunc('week', c.starts_at at time zone :zone)::date as week, sum(c.quantity)::int as quantity
                  from activity.published_delivered c where c.project = :project group by 1, 2 order by 2
                """).param("project", project.value()).param("zone", zone.getId()).query(Course.Week.class).list();
    }

    @Override
    public List<Waiting> waiting(SubdistrictId subdistrict) {
        return sql.sql("""
                select a.deliverable, sum(a.quantity)::int as quantity from activity.published_delivered a
                 where a.subdistrict = :subdistrict and not exists (select 1 from project.published_claim c where c.activity = a.id)
                   and not exists (select 1 from activity.published_ahead h where h.record = a.id)
                 group by a.deliverable
                """).param("subdistrict", subdistrict.value()).query(Waiting.class).list();
    }
}

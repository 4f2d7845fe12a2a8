package org.yicai.activity.opinion;

import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.SubdistrictId;
import org.yicai.project.Course;
import org.yicai.project.Delivered;
import org.yicai.project.ProjectId;

/** What counts for a project: recorded by the contractor, confirmed by somebody who was there, claimed by no acceptance. */
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
                select a.id as activity, a.deliverable, a.quantity, a.served, a.rated, a.rating_sum
                  from activity.published_activity a
                 where a.project = :project and a.counts and not exists (select 1 from project.published_claim c where c.activity = a.id)
                 order by a.starts_at, a.id
                """).param("project", project.value()).query(Record.class).list();
    }

    @Override
    public List<Course.Week> weeks(ProjectId project) {
        return sql.sql("""
                select c.deliverable, date_trunc('week', c.starts_at at time zone :zone)::date as week, sum(c.quantity)::int as quantity
                  from activity.published_confirmed c where c.project = :project group by 1, 2 order by 2
                """).param("project", project.value()).param("zone", zone.getId()).query(Course.Week.class).list();
    }

    @Override
    public List<Waiting> waiting(SubdistrictId subdistrict) {
        return sql.sql("""
                select a.deliverable, sum(a.quantity)::int as quantity from activity.published_activity a
                 where a.subdistrict = :subdistrict and a.counts and not exists (select 1 from project.published_claim c where c.activity = a.id)
                 group by a.deliverable
                """).param("subdistrict", subdistrict.value()).query(Waiting.class).list();
    }
}

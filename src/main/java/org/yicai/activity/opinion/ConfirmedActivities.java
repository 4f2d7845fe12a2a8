package org.yicai.activity.opinion;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.SubdistrictId;
import org.yicai.project.Delivered;
import org.yicai.project.ProjectId;

/** What counts for a project: recorded by the contractor, confirmed by somebody who was there, claimed by no acceptance. */
@Component
class ConfirmedActivities implements Delivered {

    private final JdbcClient sql;

    ConfirmedActivities(JdbcClient sql) {
        this.sql = sql;
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
    public List<Waiting> waiting(SubdistrictId subdistrict) {
        return sql.sql("""
                select a.deliverable, sum(a.quantity)::int as quantity from activity.published_activity a
                 where a.subdistrict = :subdistrict and a.counts and not exists (select 1 from project.published_claim c where c.activity = a.id)
                 group by a.deliverable
                """).param("subdistrict", subdistrict.value()).query(Waiting.class).list();
    }
}

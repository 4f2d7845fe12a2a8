package org.yicai.activity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Missing;

/** Finds an activity; what each capability does with it, its own store writes. */
@Component
public class Activities {

    private final JdbcClient sql;

    Activities(JdbcClient sql) {
        this.sql = sql;
    }

    /** @throws Missing when there is none in this scope */
    public Activity get(ActivityId id) {
        return sql.sql("""
                select a.id, a.subdistrict, a.project, p.title as project_title, d.name as deliverable_name, d.unit, a.contractor, o.name as contractor_name,
                       a.title, a.words, a.risk_notice, a.community, a.venue, a.starts_at, a.ends_at, a.places, a.taken, a.code, a.cancelled_at,
                       a.cancelled_because
                  from activity.activity a
                  join project.published_project p on p.id = a.project
                  join project.published_deliverable d on d.id = a.deliverable
                  join party.published_organisation o on o.id = a.contractor
                 where a.id = :id
                """).param("id", id.value()).query(Activity.class).optional().orElseThrow(Missing::new);
    }
}

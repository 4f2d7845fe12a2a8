package org.yicai.activity.opinion;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.project.ProjectId;
import org.yicai.project.Recipients;

/** Finds who comes to a project's activities again and again. */
@Component
class RegularRecipients implements Recipients {

    private final JdbcClient sql;

    RegularRecipients(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Regular> regular(ProjectId project) {
        return sql.sql("""
                select t.person, null as phone
                  from activity.attendance t join activity.activity a on a.id = t.activity
                 where a.project = :project and t.capacity = 'RESIDENT' and t.person is not null
                 group by t.person having count(distinct t.activity) > 1
                union all
                select null, s.phone
                  from activity.sign_up s join activity.activity a on a.id = s.activity
                 where a.project = :project and s.phone is not null and s.withdrawn_at is null
                 group by s.phone having count(distinct s.activity) > 1
                """).param("project", project.value()).query(Regular.class).list();
    }
}

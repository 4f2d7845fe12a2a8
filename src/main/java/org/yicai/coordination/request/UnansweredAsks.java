package org.yicai.coordination.request;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.project.OpenEnds;
import org.yicai.project.ProjectId;

/** What a project leaves hanging when it ends: its coming activities, and asks that wait for an answer. */
@Component
class UnansweredAsks implements OpenEnds {

    private final JdbcClient sql;
    private final Clock clock;

    UnansweredAsks(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public List<End> of(ProjectId project) {
        return sql.sql("""
                select 'ACTIVITY' as kind, a.title, '/activities/' || a.id as path, a.starts_at as at from activity.published_activity a
                 where a.project = :project and a.cancelled_at is null and a.ends_at > :now
                 union all
                select 'ASK', q.words, '/asks', q.asked_at from coordination.ask q where q.project = :project and q.answer is null
                 order by at limit 100
                """).param("project", project.value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).query(End.class).list();
    }
}

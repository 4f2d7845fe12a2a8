package org.yicai.activity.schedule;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Remembers;
import org.yicai.need.Deeds;
import org.yicai.need.GroupId;

/** Tells the page of a need what its project did, and that of a group what neighbours hold for it. */
@Component
class DeedsForNeeds implements Deeds, Remembers {

    private final JdbcClient sql;
    private final Cache<UUID, Done> known = Caffeine.newBuilder().maximumSize(2_000).expireAfterWrite(Duration.ofMinutes(1)).build();

    DeedsForNeeds(JdbcClient sql) {
        this.sql = sql;
    }

    private record Row(UUID id, String title, Instant at, int served, int rated, int everything) {}

    @Override
    public Done of(UUID project) {
        return known.get(project, this::read);
    }

    private Done read(UUID project) {
        var rows = sql.sql("""
                select a.id, a.title, a.starts_at as at, a.served, a.rated, count(*) over () as everything
                  from activity.published_activity a
                 where a.project = :project and a.counts
                 order by a.starts_at desc limit 5
                """).param("project", project).query(Row.class).list();
        return new Done(rows.isEmpty() ? 0 : rows.getFirst().everything, rows.stream().map(each -> new Deed(each.id, each.title, each.at, each.served, each.rated)).toList());
    }

    @Override
    public List<Occasion> of(GroupId group) {
        return sql.sql("""
                select a.id, a.title, a.starts_at as at, a.served, a.rated, a.counts from activity.published_activity a
                 where a.need_group = :group and a.cancelled_at is null order by a.starts_at desc, a.id desc limit 20
                """).param("group", group.value()).query(Occasion.class).list();
    }

    @Override
    public void forget() {
        known.invalidateAll();
    }
}

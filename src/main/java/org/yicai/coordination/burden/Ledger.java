package org.yicai.coordination.burden;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.SubdistrictId;

/** Reads the burden ledger. */
@Component
class Ledger {

    private final JdbcClient sql;

    Ledger(JdbcClient sql) {
        this.sql = sql;
    }

    /** Minutes by side; of all projects when {@code project} is null. */
    List<BurdenPage.Sum> sums(SubdistrictId subdistrict, @Nullable UUID project) {
        return sql.sql("""
                select side, sum(minutes) as minutes, count(*) as times from coordination.burden
                 where subdistrict = :subdistrict and (cast(:project as uuid) is null or project = :project)
                 group by side order by side
                """).param("subdistrict", subdistrict.value()).param("project", project).query(BurdenPage.Sum.class).list();
    }

    /** The latest hundred. */
    List<BurdenPage.Row> latest(SubdistrictId subdistrict, @Nullable UUID project) {
        return sql.sql("""
                select b.project, p.title as project_title, b.side, b.minutes, b.words, b.day, b.ask is not null as asked
                  from coordination.burden b join project.published_project p on p.id = b.project
                 where b.subdistrict = :subdistrict and (cast(:project as uuid) is null or b.project = :project)
                 order by b.day desc, b.id desc limit 100
                """).param("subdistrict", subdistrict.value()).param("project", project).query(BurdenPage.Row.class).list();
    }
}

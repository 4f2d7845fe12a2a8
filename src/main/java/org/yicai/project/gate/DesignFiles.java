package org.yicai.project.gate;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.place.Places;
import org.yicai.project.IndicatorKind;
import org.yicai.project.ProjectId;
import org.yicai.project.Projects;
import org.yicai.project.Promises;

/** Reads designs with everything the gate looks at, in four statements. */
@Component
public class DesignFiles {

    private final JdbcClient sql;
    private final Projects projects;
    private final Promises promises;
    private final Places places;

    DesignFiles(JdbcClient sql, Projects projects, Promises promises, Places places) {
        this.sql = sql;
        this.projects = projects;
        this.promises = promises;
        this.places = places;
    }

    /** @throws org.yicai.kernel.Missing when there is none in this scope */
    public DesignFile get(ProjectId id) {
        return new DesignFile(projects.get(id), promises.of(id), indicators(id), backing(id));
    }

    /** The design as written, without what stands behind it: three statements. */
    public DesignFile written(ProjectId id) {
        return new DesignFile(projects.get(id), promises.of(id), indicators(id), DesignFile.Backing.UNKNOWN);
    }

    record Row(IndicatorKind kind, String target) {}

    private Map<IndicatorKind, String> indicators(ProjectId id) {
        var targets = new EnumMap<IndicatorKind, String>(IndicatorKind.class);
        sql.sql("select kind, target from project.indicator where project = :id")
                .param("id", id.value())
                .query(Row.class)
                .list()
                .forEach(each -> targets.put(each.kind, each.target));
        return targets;
    }

    private DesignFile.Backing backing(ProjectId id) {
        return sql.sql("""
                select coalesce(g.titles, '') as group_titles, g.needs, g.looked_at, g.last_resort, o.kind as purchaser_kind,
                       exists (select 1 from project.catalogue_item c where c.id = p.catalogue_leaf and c.level = 3 and c.year = (
                           select max(x.year) from project.catalogue_item x where x.subdistrict = p.subdistrict and x.year <= :year)) as leaf_in_force, b.name as budget_name,
                       b.amount_fen - b.reserved_fen - b.committed_fen as budget_left, i.id as item, i.round, i.conclusion, i.reason
                  from project.project p
                  left join project.budget_line b on b.id = p.budget_line
                  left join party.published_organisation o on o.id = p.purchaser
                  cross join lateral (
                      select string_agg(distinct t.title, '、') as titles, coalesce(sum(n.needs), 0)::int as needs,
                             max(array_to_string(t.looked_at, ',')) as looked_at, string_agg(distinct t.last_resort, chr(10)) as last_resort
                        from project.answered_group l
                        join need.published_group t on t.id = l.need_group
                        left join need.published_count n on n.need_group = l.need_group
                       where l.project = p.id) g
                  left join lateral (
                      select c.id, c.round, c.conclusion, c.reason from council.published_item c where c.subject = p.id and c.kind = 'DESIGN' order by c.round desc limit 1) i on true
                 where p.id = :id
                """).param("id", id.value()).param("year", places.today().getYear()).query(DesignFile.Backing.class).single();
    }
}

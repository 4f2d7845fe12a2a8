package org.yicai.project;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;

/** What projects promise. */
@Component
public class Promises {

    private final JdbcClient sql;
    private final Clock clock;

    Promises(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** In the order of the design. */
    public List<Promise> of(ProjectId project) {
        return sql.sql("select id, position, name, unit, quantity, standard, evidence from project.deliverable where project = :project order by position")
                .param("project", project.value())
                .query(Promise.class)
                .list();
    }

    /** Replaces what residents will be able to do themselves; the journal has it with the design. */
    public void writeAble(Actor actor, ProjectId project, List<AbilityTarget> targets) {
        sql.sql("delete from project.ability where project = :project").param("project", project.value()).update();
        for (int i = 0; i < targets.size(); i++) {
            sql.sql("insert into project.ability (id, subdistrict, project, position, kind, quantity, unit) values (:id, :subdistrict, :project, :position, :kind, :quantity, :unit)")
                    .param("id", Ids.next(clock.instant()))
                    .param("subdistrict", actor.subdistrict().value())
                    .param("project", project.value())
                    .param("position", i + 1)
                    .param("kind", targets.get(i).kind().name())
                    .param("quantity", targets.get(i).quantity())
                    .param("unit", targets.get(i).unit().name())
                    .update();
        }
    }

    /** Replaces what a design that is still being written promises; the journal has it with the design. */
    public void write(Actor actor, ProjectId project, List<PromiseForm> rows) {
        sql.sql("delete from project.deliverable where project = :project").param("project", project.value()).update();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            sql.sql("""
                    insert into project.deliverable (id, subdistrict, project, position, name, unit, quantity, standard, evidence)
                    values (:id, :subdistrict, :project, :position, :name, :unit, :quantity, :standard, :evidence)
                    """)
                    .param("id", DeliverableId.next(clock.instant()).value())
                    .param("subdistrict", actor.subdistrict().value())
                    .param("project", project.value())
                    .param("position", i + 1)
                    .param("name", row.name())
                    .param("unit", row.unit().name())
                    .param("quantity", row.quantity())
                    .param("standard", row.standard())
                    .param("evidence", row.evidence().name())
                    .update();
        }
    }
}

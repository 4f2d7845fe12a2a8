package org.yicai.project.design;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Refusal;
import org.yicai.project.ProjectId;

/** Links what neighbours wish to do to the design that makes room for it. */
@Component
class Wishes {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Wishes(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws Refusal (409) when the committee has decided, or somebody linked one of them before */
    void link(Actor actor, ProjectId project, List<UUID> offers) {
        for (var offer : offers) {
            var id = Ids.next(clock.instant());
            var rows = sql.sql("""
                    insert into project.linked_wish (id, subdistrict, project, offer, linked_by, linked_at)
                    select :id, p.subdistrict, p.id, :offer, :by, :at from project.project p where p.id = :project and p.stage in ('DRAFT', 'IN_REVIEW', 'RETURNED')
                    on conflict (project, offer) do nothing
                    """)
                    .param("id", id)
                    .param("offer", offer)
                    .param("project", project.value())
                    .param("by", actor.requirePerson().value())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            Refusal.unlessChanged(rows);
            journal.append(Fact.first("project", "wish-linked", id, actor).with("project", project).with("offer", offer));
        }
    }
}

package org.yicai.project;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Refusal;

/** The one sentence that each side may add to a quarter; all else of it reckons itself (P14). */
@Component
public class Remarks {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Remarks(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Keeps it as it is.
     *
     * @param words 1 to 300 characters
     * @throws Refusal (409) when this side has said its sentence already
     */
    public void give(Actor actor, ProjectId project, Quarter quarter, ContractSide side, String words) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into project.monitoring_remark (id, subdistrict, project, quarter, side, words, given_by, given_at)
                values (:id, :subdistrict, :project, :quarter, :side, :words, :by, :at) on conflict do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("project", project.value())
                .param("quarter", quarter.toString())
                .param("side", side.name())
                .param("words", words)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("project.refused.remarked");
        }
        journal.append(Fact.first("project", "quarter-remarked", id, actor).with("project", project).with("quarter", quarter).with("side", side).with("words", words));
    }
}

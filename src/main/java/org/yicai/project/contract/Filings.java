package org.yicai.project.contract;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Refusal;
import org.yicai.project.ProjectId;
import org.yicai.project.work.Dealings;
import org.yicai.project.work.Filing;

/** Writes when a contract was published and filed. */
@Component
class Filings {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Dealings dealings;

    Filings(JdbcClient sql, Journal journal, Clock clock, Dealings dealings) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.dealings = dealings;
    }

    /** @throws Refusal (409) when no contract was signed */
    Dealings.Dealing of(ProjectId project) {
        return dealings.of(project).filter(each -> each.contract() != null).orElseThrow(() -> Refusal.tooLate("project.refused.no-contract"));
    }

    /** @throws Refusal (409) when it was recorded already */
    void record(Actor actor, UUID contract, Filing.Kind kind, LocalDate due, LocalDate day, String reference) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into project.contract_filing (id, subdistrict, contract, kind, due_on, done_on, reference, recorded_by, recorded_at)
                values (:id, :subdistrict, :contract, :kind, :due, :day, :reference, :by, :at) on conflict (contract, kind) do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("contract", contract)
                .param("kind", kind.name())
                .param("due", due)
                .param("day", day)
                .param("reference", reference)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("project.refused.filed");
        }
        journal.append(Fact.first("project", "contract-" + (kind == Filing.Kind.PUBLISHED ? "published" : "filed"), id, actor)
                .with("contract", contract)
                .with("dueOn", due)
                .with("doneOn", day)
                .with("reference", reference));
    }
}

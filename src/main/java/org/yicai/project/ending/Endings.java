package org.yicai.project.ending;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Money;
import org.yicai.project.Project;
import org.yicai.project.ProjectStage;
import org.yicai.project.budget.Budget;

/** Writes endings and gives the budget back what will not be paid. */
@Component
class Endings {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Budget budget;

    Endings(JdbcClient sql, Journal journal, Clock clock, Budget budget) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.budget = budget;
    }

    record Ending(EndingKind kind, String reason, Money refund, String handedTo) {}

    /** How many milestones are not accepted, and how many are not paid in full; what both agreed to deduct is not owed. */
    record Account(int unaccepted, int unpaid) {}

    Account account(Project project) {
        return sql.sql("""
                select count(*) filter (where a.id is null) as unaccepted,
                       count(*) filter (where y.id is null
                                           or y.amount_fen + y.offset_fen + coalesce(o.amount_fen, 0) + case when h.answer = 'AGREED' then h.amount_fen else 0 end < m.amount_fen) as unpaid
                  from project.milestone m
                  join project.contract k on k.id = m.contract
                  left join project.acceptance a on a.milestone = m.id
                  left join project.payment y on y.milestone = m.id
                  left join project.hold h on h.milestone = m.id
                  left join project.other_payment o on o.subject = h.id
                 where k.project = :project
                """).param("project", project.id().value()).query(Account.class).single();
    }

    /** Everything is accepted and paid. Call it with the move that completes the project. */
    void complete(Actor actor, Project project, String reason, String handedTo) {
        record(actor, project, new Ending(EndingKind.COMPLETED, reason, Money.NONE, handedTo));
    }

    /** The project is left with honour: the budget has back what is neither accepted nor confirmed. Call it with the move; {@code project} is as it stood before. */
    void leave(Actor actor, Project project, ExitFile.Exit exit, ExitFile file, Settlement settlement) {
        record(actor, project, new Ending(EndingKind.HONOURABLE_EXIT, exit.reason(), settlement.refund(), exit.handedTo()));
        var account = file.account();
        if (project.stage() == ProjectStage.AWARDED) {
            budget.release(project.budgetLine(), project.amount());
        } else if (project.budgetLine() != null && account != null) {
            budget.free(project.budgetLine(), Money.of(account.agreedFen() - settlement.value().fen()));
        }
    }

    private void record(Actor actor, Project project, Ending ending) {
        var id = Ids.next(clock.instant());
        sql.sql("""
                insert into project.ending (id, subdistrict, project, kind, reason, refund_fen, handed_to, ended_by, ended_at)
                values (:id, :subdistrict, :project, :kind, :reason, :refund, :handedTo, :by, :at)
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("project", project.id().value())
                .param("kind", ending.kind.name())
                .param("reason", ending.reason)
                .param("refund", ending.refund.fen())
                .param("handedTo", ending.handedTo)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        journal.append(Fact.first("project", "project-ended", id, actor)
                .with("project", project.id())
                .with("kind", ending.kind)
                .with("reason", ending.reason)
                .with("refundFen", ending.refund.fen())
                .with("handedTo", ending.handedTo));
    }
}

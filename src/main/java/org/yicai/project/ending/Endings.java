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

    /** How much was agreed, accepted and paid; how many milestones are not accepted, or not paid. */
    record Account(Money agreed, Money accepted, Money paid, int unaccepted, int unpaid) {}

    Account account(Project project) {
        return sql.sql("""
                select coalesce(sum(amount_fen), 0)::bigint as agreed,
                       coalesce(sum(amount_fen) filter (where accepted_at is not null), 0)::bigint as accepted,
                       coalesce(sum(amount_fen) filter (where paid_on is not null), 0)::bigint as paid,
                       count(*) filter (where accepted_at is null) as unaccepted, count(*) filter (where paid_on is null) as unpaid
                  from project.published_milestone where project = :project
                """).param("project", project.id().value()).query(Account.class).single();
    }

    /** Call it with the move that ends the project; {@code project} is as it stood before. */
    void record(Actor actor, Project project, Ending ending, Account account) {
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
        giveBack(project, ending, account);
    }

    private void giveBack(Project project, Ending ending, Account account) {
        if (project.stage() == ProjectStage.AWARDED) {
            budget.release(project.budgetLine(), project.amount());
        } else if (project.budgetLine() != null) {
            budget.free(project.budgetLine(), Money.of(account.agreed.fen() - account.accepted.fen() + ending.refund.fen()));
        }
    }
}

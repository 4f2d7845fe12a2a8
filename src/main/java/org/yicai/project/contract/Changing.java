package org.yicai.project.contract;

import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Refusal;
import org.yicai.project.Project;
import org.yicai.project.budget.Budget;

/** Makes an agreed amendment the contract: amount, end, milestones and quantities, so that the milestones still sum to the contract. */
@Component
class Changing {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Budget budget;

    Changing(JdbcClient sql, Journal journal, Clock clock, Budget budget) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.budget = budget;
    }

    /**
     * Call it with the project taken and the amendment agreed to.
     *
     * @return false when the budget line has not enough left; nothing may be kept then
     * @throws Refusal (409) when a milestone it changes was accepted meanwhile
     */
    boolean make(Actor actor, Project project, ContractFile file, ContractFile.Amendment amendment) {
        remember(file, amendment);
        for (var row : file.rows(amendment)) {
            var milestone = row.milestone() == null ? add(actor, file, row) : change(actor, row);
            sql.sql("delete from project.milestone_quantity where milestone = :milestone").param("milestone", milestone).update();
            file.deliverables().stream().filter(each -> file.quantity(row, each.id()) > 0).forEach(each -> promise(actor, milestone, each.id(), file.quantity(row, each.id())));
        }
        quantities(project);
        sql.sql("update project.contract set amount_fen = amount_fen + :difference, ends_on = :endsOn where id = :id")
                .param("difference", amendment.deltaFen())
                .param("endsOn", amendment.endsOn())
                .param("id", file.terms().id())
                .update();
        journal.append(Fact.of("project", "contract-amended", file.terms().id(), actor)
                .with("amendment", amendment.id())
                .with("amountFen", file.terms().amountFen() + amendment.deltaFen())
                .with("endsOn", amendment.endsOn()));
        return project.budgetLine() == null || budget.amend(project.budgetLine(), amendment.deltaFen());
    }

    /** What was due when before the change, so that a quarter that is over still reads the same. */
    private void remember(ContractFile file, ContractFile.Amendment amendment) {
        sql.sql("""
                insert into project.former_plan (amendment, milestone, deliverable, subdistrict, due_on, quantity)
                select :amendment, q.milestone, q.deliverable, q.subdistrict, m.due_on, q.quantity
                  from project.milestone_quantity q join project.milestone m on m.id = q.milestone where m.contract = :contract
                """).param("amendment", amendment.id()).param("contract", file.terms().id()).update();
    }

    private UUID add(Actor actor, ContractFile file, ContractFile.Row row) {
        var id = Ids.next(clock.instant());
        sql.sql("""
                insert into project.milestone (id, subdistrict, contract, position, title, due_on, amount_fen)
                values (:id, :subdistrict, :contract, :position, :title, :due, :amount)
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("contract", file.terms().id())
                .param("position", row.position())
                .param("title", row.title())
                .param("due", row.dueOn())
                .param("amount", row.amountFen())
                .update();
        journal.append(Fact.first("project", "milestone-agreed", id, actor).with("amendment", row.amendment()));
        return id;
    }

    private UUID change(Actor actor, ContractFile.Row row) {
        var rows = sql.sql("""
                update project.milestone m set amount_fen = :amount, due_on = :due
                 where m.id = :id and not exists (select 1 from project.acceptance a where a.milestone = m.id)
                """)
                .param("id", row.milestone())
                .param("amount", row.amountFen())
                .param("due", row.dueOn())
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("project.refused.accepted-meanwhile");
        }
        journal.append(Fact.of("project", "milestone-changed", row.milestone(), actor).with("amendment", row.amendment()));
        return row.milestone();
    }

    private void promise(Actor actor, UUID milestone, UUID deliverable, int quantity) {
        sql.sql("insert into project.milestone_quantity (milestone, deliverable, subdistrict, quantity) values (:milestone, :deliverable, :subdistrict, :quantity)")
                .param("milestone", milestone)
                .param("deliverable", deliverable)
                .param("subdistrict", actor.subdistrict().value())
                .param("quantity", quantity)
                .update();
    }

    /** A deliverable promises what its milestones promise; what the committee passed stays known. */
    private void quantities(Project project) {
        sql.sql("""
                update project.deliverable d set passed_quantity = coalesce(d.passed_quantity, d.quantity), quantity = q.quantity
                  from (select x.deliverable, sum(x.quantity)::int as quantity from project.milestone_quantity x join project.milestone m on m.id = x.milestone
                          join project.contract k on k.id = m.contract where k.project = :project group by x.deliverable) q
                 where q.deliverable = d.id and d.quantity <> q.quantity
                """).param("project", project.id().value()).update();
    }
}

package org.yicai.project.contract;

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
import org.yicai.kernel.Money;
import org.yicai.project.Project;
import org.yicai.project.Promise;
import org.yicai.project.budget.Budget;

/** Writes contracts; what was set aside becomes what is owed. */
@Component
class Contracts {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Budget budget;

    Contracts(JdbcClient sql, Journal journal, Clock clock, Budget budget) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.budget = budget;
    }

    /** Call it with the move that makes the project a contracted one. */
    void record(Actor actor, Project project, Money amount, List<Promise> promises, ContractForm form) {
        var id = Ids.next(clock.instant());
        sql.sql("""
                insert into project.contract (id, subdistrict, project, contractor, amount_fen, signed_on, starts_on, ends_on, long_term, standards, duties,
                       breach, contractor_decides, signed_by, published_at)
                values (:id, :subdistrict, :project, :contractor, :amount, :signedOn, :startsOn, :endsOn, :longTerm, :standards, :duties,
                        :breach, :decides, :by, :at)
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("project", project.id().value())
                .param("contractor", project.contractor().value())
                .param("amount", amount.fen())
                .param("signedOn", form.signedOn())
                .param("startsOn", form.startsOn())
                .param("endsOn", form.endsOn())
                .param("longTerm", form.longTerm())
                .param("standards", form.standards())
                .param("duties", form.duties())
                .param("breach", form.breach())
                .param("decides", form.contractorDecides())
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        journal.append(Fact.first("project", "contract-recorded", id, actor)
                .with("project", project.id())
                .with("contractor", project.contractor())
                .with("amountFen", amount.fen())
                .with("signedOn", form.signedOn())
                .with("startsOn", form.startsOn())
                .with("endsOn", form.endsOn())
                .with("longTerm", form.longTerm())
                .with("standards", form.standards())
                .with("duties", form.duties())
                .with("breach", form.breach())
                .with("contractorDecides", form.contractorDecides()));
        for (int i = 0; i < form.milestones().size(); i++) {
            milestone(actor, id, i + 1, form.milestones().get(i), promises);
        }
        budget.commit(project.budgetLine(), project.amount(), amount);
    }

    private void milestone(Actor actor, UUID contract, int position, ContractForm.Milestone milestone, List<Promise> promises) {
        var id = Ids.next(clock.instant());
        sql.sql("""
                insert into project.milestone (id, subdistrict, contract, position, title, due_on, amount_fen)
                values (:id, :subdistrict, :contract, :position, :title, :due, :amount)
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("contract", contract)
                .param("position", position)
                .param("title", milestone.title())
                .param("due", milestone.due())
                .param("amount", milestone.amount().fen())
                .update();
        var fact = Fact.first("project", "milestone-agreed", id, actor).with("title", milestone.title()).with("due", milestone.due()).with("amountFen", milestone.amount().fen());
        for (var promise : promises) {
            var quantity = milestone.quantity(promise.position());
            if (quantity > 0) {
                promise(actor, id, promise, quantity);
                fact = fact.with("promises " + promise.id(), quantity);
            }
        }
        journal.append(fact);
    }

    private void promise(Actor actor, UUID milestone, Promise promise, int quantity) {
        sql.sql("insert into project.milestone_quantity (milestone, deliverable, subdistrict, quantity) values (:milestone, :deliverable, :subdistrict, :quantity)")
                .param("milestone", milestone)
                .param("deliverable", promise.id().value())
                .param("subdistrict", actor.subdistrict().value())
                .param("quantity", quantity)
                .update();
    }
}

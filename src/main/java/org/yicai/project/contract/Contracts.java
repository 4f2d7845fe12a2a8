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
    void record(Actor actor, Project project, ContractRules.Case it) {
        var id = Ids.next(clock.instant());
        var form = it.form();
        insert(actor, project, id, it);
        journal.append(said(Fact.first("project", "contract-recorded", id, actor), project, it));
        form.decisions().forEach((matter, decision) -> settle(actor, id, matter, decision));
        for (int i = 0; i < form.milestones().size(); i++) {
            milestone(actor, id, i + 1, form.milestones().get(i), it.promises());
        }
        budget.commit(project.budgetLine(), project.amount(), it.amount());
    }

    /** What the law sets is written into the contract as it stood on the day, so that a later change of the law leaves it alone. */
    private void insert(Actor actor, Project project, UUID id, ContractRules.Case it) {
        var form = it.form();
        var terms = form.terms();
        var pack = it.pack();
        sql.sql("""
                insert into project.contract (id, subdistrict, project, contractor, amount_fen, original_fen, signed_on, starts_on, ends_on, long_term, standards, duties,
                       breach, contractor_decides, signed_by, published_at, quality, price_parts, advance_fen, bond_fen, bond_form, data_terms, pay_days, late_rate,
                       publish_days, file_days, medium_required, amend_percent, hold_days)
                values (:id, :subdistrict, :project, :contractor, :amount, :amount, :signedOn, :startsOn, :endsOn, :longTerm, :standards, :duties,
                        :breach, :decides, :by, :at, :quality, :priceParts, :advance, :bond, :bondForm, :dataTerms, :payDays, :lateRate,
                        :publishDays, :fileDays, :medium, :amendPercent, :holdDays)
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("project", project.id().value())
                .param("contractor", project.contractor().value())
                .param("amount", it.amount().fen())
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
                .param("quality", terms.quality())
                .param("priceParts", terms.priceParts())
                .param("advance", terms.advance().fen())
                .param("bond", terms.bond().fen())
                .param("bondForm", terms.bond().fen() == 0 ? null : terms.bondForm().name())
                .param("dataTerms", terms.personalData() ? terms.dataTerms() : "")
                .param("payDays", payDays(it))
                .param("lateRate", lateRate(it))
                .param("publishDays", pack.number("publishWorkingDays"))
                .param("fileDays", pack.number("fileWorkingDays"))
                .param("medium", pack.holds("designatedMedium"))
                .param("amendPercent", pack.number("amendmentPercent"))
                .param("holdDays", pack.number("holdWorkingDays"))
                .update();
    }

    private static int payDays(ContractRules.Case it) {
        return it.form().terms().payDays() == 0 ? it.pack().number("payDays") : it.form().terms().payDays();
    }

    private static int lateRate(ContractRules.Case it) {
        return it.form().terms().lateRate() == 0 ? it.pack().number("latePerTenThousand") : it.form().terms().lateRate();
    }

    private static Fact said(Fact fact, Project project, ContractRules.Case it) {
        var form = it.form();
        var terms = form.terms();
        return fact.with("project", project.id())
                .with("contractor", project.contractor())
                .with("amountFen", it.amount().fen())
                .with("signedOn", form.signedOn())
                .with("startsOn", form.startsOn())
                .with("endsOn", form.endsOn())
                .with("longTerm", form.longTerm())
                .with("standards", form.standards())
                .with("duties", form.duties())
                .with("breach", form.breach())
                .with("contractorDecides", form.contractorDecides())
                .with("quality", terms.quality())
                .with("priceParts", terms.priceParts())
                .with("advanceFen", terms.advance().fen())
                .with("bondFen", terms.bond().fen())
                .with("bondForm", terms.bondForm())
                .with("dataTerms", terms.personalData() ? terms.dataTerms() : "")
                .with("payDays", payDays(it))
                .with("lateRate", lateRate(it))
                .with("decisions", form.decisions());
    }

    private void settle(Actor actor, UUID contract, Matter matter, Decision decision) {
        sql.sql("insert into project.contract_decision (contract, matter, subdistrict, decision) values (:contract, :matter, :subdistrict, :decision)")
                .param("contract", contract)
                .param("matter", matter.name())
                .param("subdistrict", actor.subdistrict().value())
                .param("decision", decision.name())
                .update();
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

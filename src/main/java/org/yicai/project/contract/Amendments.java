package org.yicai.project.contract;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Refusal;

/** Writes what was proposed to change in a contract, and what the other side says. */
@Component
class Amendments {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Amendments(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param beyond whether the committee is asked first
     * @throws Refusal (409) while another one waits for its answer
     */
    void propose(Actor actor, Deals.Deal deal, AmendmentForm form, boolean beyond) {
        var id = Ids.next(clock.instant());
        var difference = form.difference(deal.file());
        var rows = sql.sql("""
                insert into project.amendment (id, subdistrict, contract, number, side, delta_fen, ends_on, reason, proposed_by, proposed_at, committee, former_ends_on)
                values (:id, :subdistrict, :contract, :number, :side, :difference, :endsOn, :reason, :by, :at, :committee, :former) on conflict do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("contract", deal.file().terms().id())
                .param("number", deal.file().amendments().size() + 1)
                .param("side", deal.side().name())
                .param("difference", difference)
                .param("endsOn", form.endsOn())
                .param("reason", form.reason())
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("committee", beyond ? "ASKED" : null)
                .param("former", deal.file().terms().endsOn())
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("project.refused.amendment-open");
        }
        var fact = Fact.first("project", "amendment-proposed", id, actor)
                .with("contract", deal.file().terms().id())
                .with("side", deal.side())
                .with("differenceFen", difference)
                .with("endsOn", form.endsOn())
                .with("reason", form.reason())
                .with("committee", beyond ? "ASKED" : null);
        for (var row : form.rows()) {
            fact = row(actor, id, row, deal.file(), fact);
        }
        journal.append(fact);
    }

    private Fact row(Actor actor, UUID amendment, AmendmentForm.Row row, ContractFile file, Fact fact) {
        var former = file.open().stream().filter(each -> each.id().equals(row.milestone())).findFirst();
        sql.sql("""
                insert into project.amendment_milestone (amendment, position, subdistrict, milestone, title, due_on, amount_fen, former_due, former_fen)
                values (:amendment, :position, :subdistrict, :milestone, :title, :due, :amount, :formerDue, :formerAmount)
                """)
                .param("amendment", amendment)
                .param("position", row.position())
                .param("subdistrict", actor.subdistrict().value())
                .param("milestone", row.milestone())
                .param("title", row.title())
                .param("due", row.due())
                .param("amount", row.amount().fen())
                .param("formerDue", former.map(ContractFile.Milestone::dueOn).orElse(null), Types.DATE)
                .param("formerAmount", former.map(ContractFile.Milestone::amountFen).orElse(null), Types.BIGINT)
                .update();
        var said = fact.with("milestone " + row.position(), row.title() + " " + row.due() + " " + row.amount().fen());
        for (var each : row.quantities().entrySet()) {
            if (each.getValue() > 0) {
                sql.sql("""
                        insert into project.amendment_quantity (amendment, position, deliverable, subdistrict, quantity)
                        values (:amendment, :position, :deliverable, :subdistrict, :quantity)
                        """)
                        .param("amendment", amendment)
                        .param("position", row.position())
                        .param("deliverable", each.getKey())
                        .param("subdistrict", actor.subdistrict().value())
                        .param("quantity", each.getValue())
                        .update();
                said = said.with("milestone " + row.position() + " promises " + each.getKey(), each.getValue());
            }
        }
        return said;
    }

    /** The committee lets a large change go to the other side, or ends it with its reason. Nothing happens where none waits for it. */
    void judged(Actor actor, UUID project, boolean passed, String reason) {
        sql.sql("""
                update project.amendment a set committee = :committee, answer = :answer, answer_reason = :reason, answered_by = cast(:by as uuid), answered_at = cast(:at as timestamptz)
                  from project.contract k where k.id = a.contract and k.project = :project and a.committee = 'ASKED' returning a.id
                """)
                .param("project", project)
                .param("committee", passed ? "PASSED" : "RETURNED")
                .param("answer", passed ? null : Reply.REFUSED.name())
                .param("reason", passed ? null : reason)
                .param("by", passed ? null : actor.requirePerson().value())
                .param("at", passed ? null : clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional()
                .ifPresent(id -> journal.append(Fact.of("project", "amendment-" + (passed ? "let-through" : "returned"), id, actor).with("reason", reason)));
    }

    /** @throws Refusal (409) when it was answered already, or the committee has it */
    void answer(Actor actor, ContractFile.Amendment amendment, Reply reply, String reason) {
        var rows = sql.sql("update project.amendment set answer = :answer, answer_reason = :reason, answered_by = :by, answered_at = :at where id = :id and answer is null and committee is distinct from 'ASKED'")
                .param("id", amendment.id())
                .param("answer", reply.name())
                .param("reason", reason)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.of("project", "amendment-" + (reply == Reply.AGREED ? "agreed" : "refused"), amendment.id(), actor).with("reason", reason));
    }
}

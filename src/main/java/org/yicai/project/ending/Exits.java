package org.yicai.project.ending;

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
import org.yicai.project.ContractSide;
import org.yicai.project.ProjectId;

/** Writes who wants to leave, what was said about it, and how it was answered. */
@Component
class Exits {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Exits(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    record Proposal(String reason, String people, String handedTo) {}

    /** @throws Refusal (409) while another proposal is open */
    void propose(Actor actor, ProjectId project, ContractSide side, Proposal proposal, Settlement settlement) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into project.exit (id, subdistrict, project, side, reason, people, handed_to, unfinished, paid_fen, value_fen, refund_fen, proposed_by, proposed_at)
                values (:id, :subdistrict, :project, :side, :reason, :people, :handedTo, :unfinished, :paid, :value, :refund, :by, :at) on conflict do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("project", project.value())
                .param("side", side.name())
                .param("reason", proposal.reason)
                .param("people", proposal.people)
                .param("handedTo", proposal.handedTo)
                .param("unfinished", settlement.unfinished())
                .param("paid", settlement.paid().fen())
                .param("value", settlement.value().fen())
                .param("refund", settlement.refund().fen())
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("project.refused.exit-open");
        }
        journal.append(Fact.first("project", "exit-proposed", id, actor)
                .with("project", project)
                .with("side", side)
                .with("reason", proposal.reason)
                .with("people", proposal.people)
                .with("handedTo", proposal.handedTo)
                .with("unfinished", settlement.unfinished())
                .with("refundFen", settlement.refund().fen()));
    }

    /** @throws Refusal (409) when somebody was asked already, or the proposal is answered */
    void mediate(Actor actor, ExitFile.Exit exit, UUID mediator, String words) {
        var rows = sql.sql("update project.exit set mediator = :mediator, mediation = :words, mediation_at = :at where id = :id and answer is null and mediation is null")
                .param("id", exit.id())
                .param("mediator", mediator)
                .param("words", words)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.of("project", "exit-mediation-asked", exit.id(), actor).with("mediator", mediator).with("words", words));
    }

    /** @throws Refusal (409) when it was answered already */
    void withdraw(Actor actor, ExitFile.Exit exit) {
        Refusal.unlessChanged(sql.sql("update project.exit set answer = 'WITHDRAWN', answered_by = :by, answered_at = :at where id = :id and answer is null")
                .param("id", exit.id())
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update());
        journal.append(Fact.of("project", "exit-withdrawn", exit.id(), actor));
    }

    /**
     * Call it with the move that ends the project.
     *
     * @throws Refusal (409) when it was answered already
     */
    void agree(Actor actor, ExitFile.Exit exit, Settlement settlement) {
        Refusal.unlessChanged(sql.sql("""
                update project.exit set answer = 'AGREED', answered_by = :by, answered_at = :at, unfinished = :unfinished, paid_fen = :paid, value_fen = :value, refund_fen = :refund,
                       owed_fen = :owed
                 where id = :id and answer is null
                """)
                .param("id", exit.id())
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("unfinished", settlement.unfinished())
                .param("paid", settlement.paid().fen())
                .param("value", settlement.value().fen())
                .param("refund", settlement.refund().fen())
                .param("owed", settlement.owed().fen())
                .update());
        journal.append(Fact.of("project", "exit-agreed", exit.id(), actor)
                .with("unfinished", settlement.unfinished())
                .with("paidFen", settlement.paid().fen())
                .with("valueFen", settlement.value().fen())
                .with("refundFen", settlement.refund().fen())
                .with("owedFen", settlement.owed().fen()));
    }
}

package org.yicai.project.payment;

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
import org.yicai.kernel.Money;
import org.yicai.kernel.Refusal;
import org.yicai.project.acceptance.Due;
import org.yicai.project.acceptance.Milestone;

/** Writes payments. */
@Component
public class Payments {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Payments(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /** What is paid besides the milestones. */
    public enum Kind {
        ADVANCE,
        HELD,
        EXIT
    }

    /** @throws Refusal (409) when it was paid already */
    void record(Actor actor, Milestone milestone, Due due, LocalDate paidOn) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into project.payment (id, subdistrict, milestone, amount_fen, offset_fen, due_on, paid_on, recorded_by, recorded_at)
                values (:id, :subdistrict, :milestone, :amount, :offset, :due, :paid, :by, :at) on conflict (milestone) do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("milestone", milestone.id())
                .param("amount", due.payable().fen())
                .param("offset", due.offset().fen())
                .param("due", due.dueOn())
                .param("paid", paidOn)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.first("project", "milestone-paid", id, actor)
                .with("milestone", milestone.id())
                .with("amountFen", due.payable().fen())
                .with("offsetFen", due.offset().fen())
                .with("dueOn", due.dueOn())
                .with("paidOn", paidOn));
    }

    /**
     * Records what is paid besides the milestones.
     *
     * @param subject the contract, the hold or the exit that it is for; each is paid once
     * @throws Refusal (409) when it was paid already
     */
    public void record(Actor actor, UUID contract, Kind kind, UUID subject, Money amount, LocalDate dueOn, LocalDate paidOn) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into project.other_payment (id, subdistrict, contract, kind, subject, amount_fen, due_on, paid_on, recorded_by, recorded_at)
                values (:id, :subdistrict, :contract, :kind, :subject, :amount, :due, :paid, :by, :at) on conflict (subject) do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("contract", contract)
                .param("kind", kind.name())
                .param("subject", subject)
                .param("amount", amount.fen())
                .param("due", dueOn)
                .param("paid", paidOn)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.first("project", "other-payment-made", id, actor)
                .with("contract", contract)
                .with("kind", kind)
                .with("subject", subject)
                .with("amountFen", amount.fen())
                .with("dueOn", dueOn)
                .with("paidOn", paidOn));
    }
}

package org.yicai.project.payment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Refusal;
import org.yicai.project.acceptance.Milestone;

/** Writes payments. */
@Component
class Payments {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Payments(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /** @throws Refusal (409) when it was paid already */
    void record(Actor actor, Milestone milestone, LocalDate dueOn, LocalDate paidOn) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into project.payment (id, subdistrict, milestone, amount_fen, due_on, paid_on, recorded_by, recorded_at)
                values (:id, :subdistrict, :milestone, :amount, :due, :paid, :by, :at) on conflict (milestone) do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("milestone", milestone.id())
                .param("amount", milestone.amount().fen())
                .param("due", dueOn)
                .param("paid", paidOn)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("web.refused.faster");
        }
        journal.append(Fact.first("project", "milestone-paid", id, actor)
                .with("milestone", milestone.id())
                .with("amountFen", milestone.amount().fen())
                .with("dueOn", dueOn)
                .with("paidOn", paidOn));
    }
}

package org.yicai.project.acceptance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Money;
import org.yicai.kernel.Refusal;

/** Holds on the money of milestones: one each, once. */
@Component
class Holds {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Holds(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    Optional<Hold> of(UUID milestone) {
        return sql.sql("""
                select h.id, d.name as deliverable, d.unit, h.quantity, h.amount_fen as amount, h.term, h.reason, h.held_on, h.lapses_on, h.answer, h.answered_on, o.paid_on
                  from project.hold h join project.deliverable d on d.id = h.deliverable left join project.other_payment o on o.subject = h.id and o.kind = 'HELD'
                 where h.milestone = :milestone
                """).param("milestone", milestone).query(Hold.class).optional();
    }

    /** @throws Refusal (409) when the milestone had its hold already */
    void place(Actor actor, Milestone milestone, HoldForm form, LocalDate today, LocalDate lapsesOn) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into project.hold (id, subdistrict, milestone, deliverable, quantity, amount_fen, term, reason, held_by, held_on, lapses_on)
                values (:id, :subdistrict, :milestone, :deliverable, :quantity, :amount, :term, :reason, :by, :today, :lapses) on conflict (milestone) do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("milestone", milestone.id())
                .param("deliverable", form.deliverable())
                .param("quantity", form.quantity())
                .param("amount", form.amount().fen())
                .param("term", form.term())
                .param("reason", form.reason())
                .param("by", actor.requirePerson().value())
                .param("today", today)
                .param("lapses", lapsesOn)
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("project.refused.held-once");
        }
        journal.append(Fact.first("project", "payment-held", id, actor)
                .with("milestone", milestone.id())
                .with("deliverable", form.deliverable())
                .with("quantity", form.quantity())
                .with("amountFen", form.amount().fen())
                .with("term", form.term())
                .with("reason", form.reason())
                .with("lapsesOn", lapsesOn));
    }

    /** @throws Refusal (409) when it was answered already, or has lapsed */
    Money answer(Actor actor, Hold hold, String answer, LocalDate today) {
        var rows = sql.sql("update project.hold set answer = :answer, answered_by = :by, answered_on = :today where id = :id and answer is null and lapses_on >= :today")
                .param("id", hold.id())
                .param("answer", answer)
                .param("by", actor.requirePerson().value())
                .param("today", today)
                .update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.of("project", "hold-" + (answer.equals("AGREED") ? "agreed" : "released"), hold.id(), actor));
        return hold.amount();
    }
}

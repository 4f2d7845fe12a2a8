package org.yicai.project.procurement;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;
import org.yicai.project.ProjectId;

/** The yes or no of a second hand to an individual that was proposed (财政部令第102号 art. 18). */
@Component
class SecondHand {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    SecondHand(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /** The one that stands, else the one turned down last. @throws Missing when nobody was ever chosen for the project in this scope */
    Choice latest(ProjectId project) {
        return sql.sql("""
                select a.id, a.self_check, a.contractor, a.method, a.amount_fen as amount, a.notice_link, a.reason, a.suitability, a.related_reason, a.stage,
                       a.awarded_by, p.name as awarded_by_name, a.awarded_at, q.name as answered_by, a.answered_at, a.answer_reason
                  from project.award a
                  join party.published_person p on p.id = a.awarded_by
                  left join party.published_person q on q.id = a.answered_by
                 where a.project = :project order by a.stage = 'TURNED_DOWN', a.id desc limit 1
                """).param("project", project.value()).query(Choice.class).optional().orElseThrow(Missing::new);
    }

    void confirm(Actor actor, Choice choice) {
        answer(actor, choice.id(), Procurement.Stage.RECORDED, "");
        journal.append(Fact.of("project", "award-confirmed", choice.id(), actor));
    }

    /** Nobody is chosen; somebody else, or the same one anew, may be. */
    void turnDown(Actor actor, Choice choice, String reason) {
        answer(actor, choice.id(), Procurement.Stage.TURNED_DOWN, reason);
        journal.append(Fact.of("project", "award-turned-down", choice.id(), actor).with("reason", reason));
    }

    private void answer(Actor actor, UUID award, Procurement.Stage to, String reason) {
        var rows = sql.sql("""
                update project.award set stage = :to, answered_by = :by, answered_at = :at, answer_reason = :reason
                 where id = :id and stage = 'PROPOSED' and awarded_by <> :by
                """)
                .param("to", to.name())
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("id", award)
                .update();
        Refusal.unlessChanged(rows);
    }
}

package org.yicai.need;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Refusal;

/** Asks the resident back: at most one open question for a need, and its clock stands still until the answer is there. */
@Component
public class Questions {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Clocks clocks;
    private final History history;

    Questions(JdbcClient sql, Journal journal, Clock clock, Clocks clocks, History history) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.clocks = clocks;
        this.history = history;
    }

    /** How an answer came. */
    public enum How {
        /** The resident wrote it, by receipt and code. */
        PAGE,
        /** Somebody noted it during a call. */
        CALL
    }

    /**
     * Asks a question back; from today the working days do not count.
     *
     * @param reason why the work cannot go on without the answer
     * @throws Refusal (409) when one is open, or the need waits for nobody's work
     */
    public void ask(Actor actor, Need need, String words, String reason) {
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        var rows = sql.sql("""
                update need.need set asked_at = :at, held_since = :at, due_on = null
                 where id = :id and stage in ('NEW', 'GROUPED', 'IN_HAND', 'NOT_SOLVED') and asked_at is null
                """).param("at", at).param("id", need.id().value()).update();
        Refusal.unlessChanged(rows);
        var id = Ids.next(clock.instant());
        sql.sql("""
                insert into need.question (id, subdistrict, need, words, reason, asked_by, asked_at)
                values (:id, :subdistrict, :need, :words, :reason, :by, :at)
                """)
                .param("id", id)
                .param("subdistrict", need.subdistrict().value())
                .param("need", need.id().value())
                .param("words", words)
                .param("reason", reason)
                .param("by", actor.requirePerson().value())
                .param("at", at)
                .update();
        history.note(actor, need.id(), "ASKED", words + "（" + reason + "）");
        journal.append(Fact.first("need", "question-asked", id, actor).with("need", need.id()).with("words", words).with("reason", reason));
    }

    /**
     * Takes the answer; the clock goes on with what was left of it.
     *
     * @throws Refusal (409) when nothing is asked any more
     */
    public void answer(Actor actor, Need need, String words, How how) {
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        var id = sql.sql("""
                update need.question set answer = :words, answered_at = :at, answered_how = :how, answered_by = :by
                 where need = :need and answered_at is null and withdrawn_at is null returning id
                """)
                .param("words", words)
                .param("at", at)
                .param("how", how.name())
                .param("by", actor.person() == null ? null : actor.person().value())
                .param("need", need.id().value())
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> Refusal.tooLate("web.refused.faster"));
        var limit = need.standing().limitDays();
        sql.sql("update need.need set asked_at = null, held_since = :at, due_on = :due, promised_by = case when stage = 'NEW' then coalesce(:due, promised_by) else promised_by end where id = :id")
                .param("at", at)
                .param("due", limit == null ? null : clocks.due(need.standing().since(), limit, pauses(need)), java.sql.Types.DATE)
                .param("id", need.id().value())
                .update();
        history.note(actor, need.id(), how == How.PAGE ? "REPLIED" : "REPLIED_BY_CALL", words);
        journal.append(Fact.of("need", "question-answered", id, actor).with("need", need.id()).with("words", words).with("how", how));
    }

    private record Asked(Instant askedAt, @Nullable Instant answeredAt) {}

    /** When the clock of the present stage stood still, the answered questions only. */
    List<Clocks.Pause> pauses(Need need) {
        return sql.sql("""
                select asked_at, answered_at from need.question
                 where need = :need and asked_at >= :since and answered_at is not null order by id
                """)
                .param("need", need.id().value())
                .param("since", need.standing().since().atOffset(ZoneOffset.UTC))
                .query(Asked.class)
                .list()
                .stream()
                .map(each -> new Clocks.Pause(clocks.day(each.askedAt), clocks.day(each.answeredAt)))
                .toList();
    }
}

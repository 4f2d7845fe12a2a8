package org.yicai.council.answer;

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
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;

/** The conditions of a yes, and how the purchaser answers each. */
@Component
public class Conditions {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Conditions(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /** What the purchaser says to a condition. */
    public enum Reply {
        MET,
        NOT_ACCEPTED
    }

    /**
     * One condition; without a reply while the purchaser has not answered.
     *
     * @param changes where it can be read what a design that came back says otherwise; null for everything else
     */
    public record Condition(UUID id, UUID item, int position, String words, @Nullable Reply answer, @Nullable String answerWords, @Nullable Instant answeredAt, @Nullable String changes) {}

    private static final String SELECT = """
            select c.id, c.item, c.position, c.words, c.answer, c.answer_words, c.answered_at, case when i.kind = 'DESIGN' and i.round > 1 then i.link || '/versions' end as changes
              from council.condition c join council.item i on i.id = c.item
            """;

    public List<Condition> of(UUID item) {
        return sql.sql(SELECT + " where c.item = :item order by c.position").param("item", item).query(Condition.class).list();
    }

    /** @throws Missing when there is none in this scope */
    Condition get(UUID id) {
        return sql.sql(SELECT + " where c.id = :id").param("id", id).query(Condition.class).optional().orElseThrow(Missing::new);
    }

    /** @throws Refusal (409) when it is answered already */
    void answer(Actor actor, UUID id, Reply reply, String words) {
        var rows = sql.sql("""
                update council.condition set answer = :reply, answer_words = :words, answered_by = :by, answered_at = :at
                 where id = :id and answered_at is null
                """)
                .param("reply", reply.name())
                .param("words", words)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.of("council", "condition-answered", id, actor).with("answer", reply).with("words", words));
    }
}

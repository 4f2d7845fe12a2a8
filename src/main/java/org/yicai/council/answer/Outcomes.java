package org.yicai.council.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.council.Conclusion;
import org.yicai.council.ItemKind;
import org.yicai.kernel.Missing;

/** Conclusions in everyone's sight. */
@Component
class Outcomes {

    private final JdbcClient sql;

    Outcomes(JdbcClient sql) {
        this.sql = sql;
    }

    /** A conclusion; counts leave out recused people. */
    record Outcome(
            UUID id, UUID subject, ItemKind kind, int round, String title, String paper, Conclusion conclusion, Instant concludedAt, String reason,
            int agree, int returned, int abstain, int recused, @Nullable UUID session, @Nullable Integer sessionNumber, boolean minuted,
            @Nullable LocalDate objectionsUntil) {}

    /** @throws Missing when there is none in this scope, or nothing is concluded yet */
    Outcome get(UUID item) {
        return sql.sql("""
                select id, subject, kind, round, title, paper, conclusion, concluded_at, reason, agree, return as returned, abstain, recused, session, session_number, minuted,
                       objections_until
                  from council.published_item where id = :id and conclusion is not null
                """).param("id", item).query(Outcome.class).optional().orElseThrow(Missing::new);
    }

    /**
     * A condition or an objection with its answer.
     *
     * @param reply MET or NOT_ACCEPTED; null for an objection, and without an answer
     */
    record Line(boolean objection, String words, @Nullable String reply, @Nullable String answer, @Nullable Instant answeredAt) {}

    /** Conditions in their order, then objections in the order they came; in one statement. */
    List<Line> lines(UUID item) {
        return sql.sql("""
                select false as objection, words, answer as reply, answer_words as answer, answered_at, position as place, null as came
                  from council.published_condition where item = :item
                union all
                select true, words, null, answer, answered_at, 0, raised_at from council.published_objection where item = :item
                 order by objection, place, came
                """).param("item", item).query(Line.class).list();
    }
}

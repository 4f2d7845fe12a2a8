package org.yicai.activity;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Refusal;

/**
 * Which records wait for an answer. Only the quantity in dispute waits: it is not counted for an acceptance, and fails nothing;
 * everything else of the project goes on. What an acceptance has claimed before stays claimed.
 */
@Component
public class Disputes {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Disputes(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * A record waits from now on until the question is settled. Several questions may wait about one record.
     *
     * @param question who asks: its id
     * @param record the id of an activity or of a home visit
     */
    public void open(Actor by, UUID question, UUID record) {
        var id = Ids.next(clock.instant());
        sql.sql("insert into activity.dispute (id, subdistrict, question, record, opened_at) values (:id, :subdistrict, :question, :record, :at)")
                .param("id", id)
                .param("subdistrict", by.subdistrict().value())
                .param("question", question)
                .param("record", record)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        journal.append(Fact.first("activity", "quantity-waits", id, by).with("record", record).with("question", question));
    }

    /**
     * The question is answered.
     *
     * @param counts the most that counts from now on, 0 for nothing; null for all that was recorded
     * @throws Refusal (409) when it was settled before
     */
    public void settle(Actor by, UUID question, @Nullable Integer counts) {
        var id = sql.sql("update activity.dispute set settled_at = :at, counts = cast(:counts as int) where question = :question and settled_at is null returning id")
                .param("question", question)
                .param("counts", counts)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
        journal.append(Fact.of("activity", "quantity-settled", id.orElseThrow(() -> Refusal.tooLate("web.refused.faster")), by).with("question", question).with("counts", counts));
    }
}

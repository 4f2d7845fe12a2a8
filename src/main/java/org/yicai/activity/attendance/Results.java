package org.yicai.activity.attendance;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.ActivityId;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Refusal;

/** What the contractor says was done: once. */
@Component
class Results {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Results(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /** Residents who were checked in: no more person-times than that. */
    int served(ActivityId activity) {
        return sql.sql("select count(*) from activity.attendance where activity = :id and capacity = 'RESIDENT'").param("id", activity.value()).query(Integer.class).single();
    }

    /** @throws Refusal (409) when it was recorded before */
    void record(Actor actor, ActivityId activity, int quantity, String words) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into activity.result (id, subdistrict, activity, quantity, words, recorded_by, recorded_at)
                values (:id, :subdistrict, :activity, :quantity, :words, :by, :at) on conflict (activity) do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("activity", activity.value())
                .param("quantity", quantity)
                .param("words", words)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 0) {
            throw Refusal.tooLate("activity.refused.result");
        }
        journal.append(Fact.first("activity", "result-recorded", id, actor).with("activity", activity).with("quantity", quantity).with("words", words));
    }
}

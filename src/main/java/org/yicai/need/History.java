package org.yicai.need;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;

/** What happened to needs, in order: everybody who may read a need reads its history. The journal entry is the caller's. */
@Component
public class History {

    private final JdbcClient sql;
    private final Clock clock;

    History(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Notes a step.
     *
     * @param kind what happened: the sentence is need.step.KIND
     * @param words what people read about it: a reason, an address, an answer; may be ""
     */
    public void note(Actor actor, NeedId need, String kind, String words) {
        sql.sql("insert into need.step (id, subdistrict, need, kind, at, by, words) values (:id, :subdistrict, :need, :kind, :at, :by, :words)")
                .param("id", Ids.next(clock.instant()))
                .param("subdistrict", actor.subdistrict().value())
                .param("need", need.value())
                .param("kind", kind)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", actor.person() == null ? null : actor.person().value())
                .param("words", words)
                .update();
    }
}

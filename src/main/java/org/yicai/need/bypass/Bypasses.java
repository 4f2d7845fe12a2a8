package org.yicai.need.bypass;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;
import org.yicai.need.Bypass;
import org.yicai.need.History;
import org.yicai.need.Need;
import org.yicai.need.NeedId;

/** Takes needs past the leaders, and back. */
@Component
public class Bypasses {

    private final JdbcClient sql;
    private final Journal journal;
    private final History history;

    Bypasses(JdbcClient sql, Journal journal, History history) {
        this.sql = sql;
        this.journal = journal;
        this.history = history;
    }

    /**
     * From now on only named staff see it, and no neighbour reads it; a place on a leader's desk becomes free again. A need
     * that goes past the leaders already keeps its kind.
     *
     * @param how by whom it was found: words, the resident, a leader
     * @return whether it was the leaders' until now
     */
    public boolean set(Actor actor, NeedId need, Bypass kind, String how) {
        var rows = sql.sql("""
                with away as (
                    update need.need set bypass = :kind, open_to_all = false, desk = null where id = :id and bypass is null returning id
                ), free as (
                    update need.rota r set taken = greatest(0, r.taken - 1)
                     where r.id = (select n.desk from need.need n where n.id = :id) and exists (select 1 from away)
                )
                select id from away
                """).param("kind", kind.name()).param("id", need.value()).query(UUID.class).list();
        if (!rows.isEmpty()) {
            history.note(actor, need, "BYPASSED", "");
            journal.append(Fact.of("need", "need-bypassed", need.value(), actor).with("kind", kind).with("how", how));
        }
        return !rows.isEmpty();
    }

    /**
     * Gives a need to the leaders, because it only looked like one that is not for them. It stays private.
     *
     * @throws Refusal (409) when it is theirs already
     */
    public void release(Actor actor, Need need) {
        var rows = sql.sql("update need.need set bypass = null where id = :id and bypass is not null").param("id", need.id().value()).update();
        Refusal.unlessChanged(rows);
        history.note(actor, need.id(), "RELEASED", "");
        journal.append(Fact.of("need", "need-released", need.id().value(), actor).with("kind", need.bypass()));
    }
}

package org.yicai.need;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;

/** Makes one matter of two needs, and two of them again. Both histories tell of it, and nobody's sentence is lost. */
@Component
public class Merging {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Clocks clocks;
    private final History history;
    private final Needs needs;
    private final Supports supports;

    // seven: a merge is a row, a limit, two steps, a fact and a support
    Merging(JdbcClient sql, Journal journal, Clock clock, Clocks clocks, History history, Needs needs, Supports supports) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.clocks = clocks;
        this.history = history;
        this.needs = needs;
        this.supports = supports;
    }

    /** Who says that two are one. */
    public enum By {
        LEADER,
        /** The person whose need it is: "this is mine too". */
        PERSON
    }

    /**
     * Says that a need is the same matter as another one of the same subdistrict.
     *
     * @throws Refusal (409) when it is no longer new, or the other one was merged itself
     */
    public void merge(Actor actor, Need need, NeedId into, By by) {
        needs.merge(actor, need.id(), into, by == By.PERSON ? "SAME" : "MERGED");
        supports.join(actor, need, into);
        history.note(actor, into, "JOINED", need.receipt().toString());
        // what was merged into this one goes along: links never lead through a need that ended
        supports.joined(need.id()).forEach(each -> {
            sql.sql("update need.need set merged_into = :into where id = :id and stage = 'MERGED'").param("into", into.value()).param("id", each.id().value()).update();
            supports.leave(actor, each.id());
            supports.join(actor, needs.get(each.id()), into);
            history.note(actor, into, "JOINED", org.yicai.kernel.Receipt.of(each.receipt()).toString());
            journal.append(Fact.of("need", "need-merged-on", each.id().value(), actor).with("into", into));
        });
    }

    /**
     * Takes a merge back: the need stands alone and goes to the leaders.
     *
     * @param words why, as both histories tell it
     * @throws Refusal (409) when it is not merged
     */
    public void unmerge(Actor actor, Need need, String words) {
        leave(actor, need, Stage.NEW, "UNMERGED", words);
    }

    /** The person of a merged need says that what was done for the other one has not solved it for them. */
    public void notSolved(Actor actor, Need need, String words) {
        leave(actor, need, Stage.NOT_SOLVED, "NOT_SOLVED", words);
    }

    private void leave(Actor actor, Need need, Stage to, String kind, String words) {
        var limit = clocks.begin(actor.subdistrict(), to, need.topic());
        var rows = sql.sql("""
                update need.need set stage = :to, merged_into = null, since = :at, held_since = :at, limit_days = :limit, due_on = :due, escalated = 0, asked_at = null
                 where id = :id and stage = 'MERGED'
                """)
                .param("to", to.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("limit", limit.days(), Types.INTEGER)
                .param("due", limit.due(), Types.DATE)
                .param("id", need.id().value())
                .update();
        if (rows == 0 || need.mergedInto() == null) {
            throw Refusal.tooLate("web.refused.faster");
        }
        supports.leave(actor, need.id());
        history.note(actor, need.id(), kind, words);
        history.note(actor, new NeedId(need.mergedInto()), "LEFT", need.receipt().toString());
        journal.append(Fact.of("need", to == Stage.NEW ? "need-unmerged" : "need-not-solved", need.id().value(), actor).with("from", need.mergedInto()).with("words", words));
        needs.passed(actor, need.id(), to, words);
    }
}

package org.yicai.need;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Refusal;

/** Who reads a need: whether neighbours may is for the person to say, and what they read may be worded by a leader. */
@Component
public class Openness {

    private final JdbcClient sql;
    private final Journal journal;
    private final History history;

    Openness(JdbcClient sql, Journal journal, History history) {
        this.sql = sql;
        this.journal = journal;
        this.history = history;
    }

    /**
     * Opens a need to everybody, or closes it.
     *
     * @throws Refusal (409) when it is so already
     */
    public void set(Actor actor, NeedId need, boolean open) {
        if (sql.sql("update need.need set open_to_all = :open where id = :id and open_to_all <> :open").param("open", open).param("id", need.value()).update() == 0) {
            throw Refusal.tooLate("web.refused.faster");
        }
        history.note(actor, need, open ? "OPENED" : "SHUT", "");
        journal.append(Fact.of("need", open ? "need-opened" : "need-shut", need.value(), actor));
    }

    /** Words a need for everybody; both "" takes that back, so that the person's words are shown with numbers and names masked. */
    public void word(Actor actor, NeedId need, String title, String words) {
        var own = !title.isEmpty();
        sql.sql("update need.need set public_title = :title, public_words = :words where id = :id")
                .param("title", own ? title : null).param("words", own ? words : null).param("id", need.value()).update();
        history.note(actor, need, own ? "WORDED" : "UNWORDED", "");
        journal.append(Fact.of("need", own ? "need-worded" : "need-unworded", need.value(), actor).with("title", own ? title : null).with("words", own ? words : null));
    }
}

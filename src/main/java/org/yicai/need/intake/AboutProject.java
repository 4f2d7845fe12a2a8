package org.yicai.need.intake;

import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.need.Bypass;
import org.yicai.need.History;
import org.yicai.need.NeedId;
import org.yicai.need.bypass.Bypasses;
import org.yicai.web.Fields;

/**
 * A word about a project: those who use a service watch over it (财政部令第102号 art. 30). It goes to named staff, never to the
 * contractor nor to volunteers; in public it is counted, no more.
 */
@Component
class AboutProject {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{4}-[0-9]{3,6}");
    private final JdbcClient sql;
    private final Journal journal;
    private final History history;
    private final Bypasses bypasses;

    AboutProject(JdbcClient sql, Journal journal, History history, Bypasses bypasses) {
        this.sql = sql;
        this.journal = journal;
        this.history = history;
        this.bypasses = bypasses;
    }

    /** The number of the project that the form is about; "" for none, and for what is no number. */
    static String number(Fields in) {
        var typed = in.typed("about").strip();
        return NUMBER.matcher(typed).matches() ? typed : "";
    }

    void note(Actor actor, NeedId need, String number) {
        sql.sql("update need.need set about = :about where id = :id").param("about", number).param("id", need.value()).update();
        history.note(actor, need, "ABOUT", number);
        journal.append(Fact.of("need", "need-about-project", need.value(), actor).with("number", number));
        bypasses.set(actor, need, Bypass.COMPLAINT_CORPS, "about a project");
    }
}

package org.yicai.need.callback;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Receipt;
import org.yicai.kernel.Role;
import org.yicai.need.History;
import org.yicai.need.NeedId;
import org.yicai.party.Appointments;
import org.yicai.party.Notices;

/** Takes up what was not solved twice: the members of the guidance and coordination committee find another way. */
@Component
class Committee {

    private final JdbcClient sql;
    private final Journal journal;
    private final History history;
    private final Appointments appointments;
    private final Notices notices;

    Committee(JdbcClient sql, Journal journal, History history, Appointments appointments, Notices notices) {
        this.sql = sql;
        this.journal = journal;
        this.history = history;
        this.appointments = appointments;
        this.notices = notices;
    }

    void take(Actor actor, NeedId need) {
        history.note(actor, need, "TO_COMMITTEE", "");
        journal.append(Fact.of("need", "need-to-committee", need.value(), actor));
        var receipt = new Receipt(sql.sql("select receipt from need.need where id = :id").param("id", need.value()).query(String.class).single());
        appointments.holders(actor.subdistrict(), Role.COUNCIL_MEMBER)
                .forEach(each -> notices.tell(actor.subdistrict(), new Notices.To(each.id(), null), Notices.Kind.WORK, "need.news.COMMITTEE", receipt));
    }
}

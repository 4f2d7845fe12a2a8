package org.yicai.need.urgency;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.need.History;
import org.yicai.need.Need;
import org.yicai.need.Reception;
import org.yicai.need.Urgency;
import org.yicai.need.Voicing;
import org.yicai.party.Notices;

/** Marks a need that speaks of danger, and tells those on duty at once, at any hour. What was said stays in the need. */
@Component
class Alarm implements Reception {

    private final JdbcClient sql;
    private final Journal journal;
    private final History history;
    private final OnDuty duty;
    private final Notices notices;

    Alarm(JdbcClient sql, Journal journal, History history, OnDuty duty, Notices notices) {
        this.sql = sql;
        this.journal = journal;
        this.history = history;
        this.duty = duty;
        this.notices = notices;
    }

    @Override
    public void received(Actor actor, Need need, Voicing voicing) {
        UrgentWords.in(voicing.words()).ifPresent(kind -> ring(actor, need, kind));
    }

    private void ring(Actor actor, Need need, Urgency kind) {
        if (sql.sql("update need.need set urgent_kind = :kind where id = :id and urgent_kind is null").param("kind", kind.name()).param("id", need.id().value()).update() == 0) {
            return;
        }
        history.note(actor, need.id(), "URGENT", "");
        journal.append(Fact.of("need", "need-urgent", need.id().value(), actor).with("kind", kind));
        duty.of(need).stream().filter(each -> !actor.isPerson(each))
                .forEach(each -> notices.alert(need.subdistrict(), each, "need.news.urgent." + kind, need.receipt(), kind.numbers().getFirst()));
    }
}

package org.yicai.corps.record;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.corps.ServiceChanged;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.party.Notices;

/** What was no volunteering is struck out, with a reason that the volunteer reads (民政部令第67号 art. 19); the row stays. */
@Component
public class Strikes {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Notices notices;

    Strikes(JdbcClient sql, Journal journal, Clock clock, ApplicationEventPublisher events, Notices notices) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
        this.notices = notices;
    }

    /** @throws Refusal (409) when it was struck out before */
    public void strike(Actor by, PersonId person, UUID record, String reason) {
        var rows = sql.sql("""
                update corps.service_record set voided_at = :at, voided_by = :by, void_reason = :reason
                 where id = :id and subdistrict = :subdistrict and person = :person and voided_at is null
                """).param("at", clock.instant().atOffset(ZoneOffset.UTC)).param("by", by.requirePerson().value()).param("reason", reason).param("id", record)
                .param("subdistrict", by.subdistrict().value()).param("person", person.value()).update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.of("corps", "service-struck", record, by).with("person", person).with("reason", reason));
        events.publishEvent(new ServiceChanged(by, record, true, reason));
        notices.tell(by.subdistrict(), Notices.To.person(person.value()), Notices.Kind.ANSWER, "corps.news.struck", reason);
    }
}

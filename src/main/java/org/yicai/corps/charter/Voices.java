package org.yicai.corps.charter;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.Refusal;

/** Who sits in the management tier for a contractor: one person each. */
@Component
class Voices {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Voices(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Names who sits there from now on, in the place of whoever did.
     *
     * @throws Refusal (409) when a colleague named somebody at the same moment
     */
    void name(Actor actor, OrganisationId contractor, UUID person) {
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        sql.sql("update corps.voice set ended_at = :at where subdistrict = :subdistrict and contractor = :contractor and ended_at is null returning id")
                .param("at", at)
                .param("subdistrict", actor.subdistrict().value())
                .param("contractor", contractor.value())
                .query(UUID.class)
                .list()
                .forEach(each -> journal.append(Fact.of("corps", "contractor-voice-ended", each, actor)));
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into corps.voice (id, subdistrict, contractor, person, named_by, named_at) values (:id, :subdistrict, :contractor, :person, :by, :at) on conflict do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("contractor", contractor.value())
                .param("person", person)
                .param("by", actor.requirePerson().value())
                .param("at", at)
                .update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.first("corps", "contractor-voice-named", id, actor).with("contractor", contractor).with("person", person));
    }
}

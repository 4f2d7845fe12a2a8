package org.yicai.corps.giveback.agreement;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.SubdistrictId;

/** Agreements and their two signatures. */
@Component
class Agreements {

    private static final String SELECT = """
            select g.id, g.volunteer, v.name, g.service, g.duties, g.protection, g.from_day, g.until_day, array_to_string(g.demands, ',') as demand_names, d.name as drawer, g.drawn_at, g.agreed_at,
                   s.name as signer, g.signed_at
              from corps.agreement g join party.published_person v on v.id = g.volunteer join party.published_person d on d.id = g.drawn_by left join party.published_person s on s.id = g.signed_by
            """;
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Agreements(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /** One's own, and for whoever looks after the corps all of them, latest first. */
    List<Agreement> visible(SubdistrictId subdistrict, PersonId reader, boolean all) {
        return sql.sql(SELECT + " where g.subdistrict = :subdistrict and (:all or g.volunteer = :reader) order by g.id desc limit 200")
                .param("subdistrict", subdistrict.value()).param("all", all).param("reader", reader.value()).query(Agreement.class).list();
    }

    UUID draw(Actor actor, UUID volunteer, String service, String duties, String protection, Demand.Duty duty, List<Demand> demands) {
        var id = Ids.next(clock.instant());
        sql.sql("""
                insert into corps.agreement (id, subdistrict, volunteer, service, duties, protection, from_day, until_day, demands, drawn_by, drawn_at)
                values (:id, :subdistrict, :volunteer, :service, :duties, :protection, :from, :until, :demands, :by, :at)
                """)
                .param("id", id).param("subdistrict", actor.subdistrict().value()).param("volunteer", volunteer).param("service", service).param("duties", duties).param("protection", protection)
                .param("from", duty.from()).param("until", duty.until()).param("demands", demands.stream().map(Enum::name).toArray(String[]::new)).param("by", actor.requirePerson().value()).param("at", now()).update();
        journal.append(Fact.first("corps", "agreement-drawn", id, actor).with("volunteer", volunteer).with("service", service).with("duties", duties).with("protection", protection)
                .with("from", duty.from()).with("until", duty.until()).with("demands", demands));
        return id;
    }

    void agree(Actor actor, Agreement agreement) {
        Refusal.unlessChanged(sql.sql("update corps.agreement set agreed_at = :at where id = :id and agreed_at is null").param("at", now()).param("id", agreement.id()).update());
        journal.append(Fact.of("corps", "agreement-agreed", agreement.id(), actor));
    }

    void sign(Actor actor, Agreement agreement) {
        Refusal.unlessChanged(sql.sql("update corps.agreement set signed_by = :by, signed_at = :at where id = :id and agreed_at is not null and signed_at is null")
                .param("by", actor.requirePerson().value()).param("at", now()).param("id", agreement.id()).update());
        journal.append(Fact.of("corps", "agreement-signed", agreement.id(), actor));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

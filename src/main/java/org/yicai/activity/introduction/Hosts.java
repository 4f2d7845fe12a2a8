package org.yicai.activity.introduction;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Finding;
import org.yicai.kernel.Ids;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Refusal;
import org.yicai.kernel.SubdistrictId;

/** Volunteers who said that they introduce contractors to their neighbours. Nobody is a host who has not said so. */
@Component
class Hosts {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;

    Hosts(JdbcClient sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param entrance "" for the whole community */
    record Host(UUID id, PersonId person, String name, UUID community, String entrance) {}

    /** @param person null for all; at most 500 */
    List<Host> list(SubdistrictId subdistrict, @Nullable PersonId person) {
        return sql.sql("""
                select h.id, h.person, p.name, h.community, h.entrance from activity.host h join party.published_person p on p.id = h.person
                 where h.subdistrict = :subdistrict and h.ended_at is null and (cast(:person as uuid) is null or h.person = :person) order by h.community, p.name, h.entrance limit 500
                """).param("subdistrict", subdistrict.value()).param("person", person == null ? null : person.value()).query(Host.class).list();
    }

    Optional<Host> find(SubdistrictId subdistrict, UUID id) {
        return sql.sql("""
                select h.id, h.person, p.name, h.community, h.entrance from activity.host h join party.published_person p on p.id = h.person where h.subdistrict = :subdistrict and h.id = :id
                """).param("subdistrict", subdistrict.value()).param("id", id).query(Host.class).optional();
    }

    /** @return the finding when the person said so before */
    Optional<Finding> begin(Actor actor, UUID community, String entrance) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("insert into activity.host (id, subdistrict, person, community, entrance, said_at) values (:id, :subdistrict, :person, :community, :entrance, :at) on conflict do nothing")
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("person", actor.requirePerson().value())
                .param("community", community)
                .param("entrance", entrance)
                .param("at", now())
                .update();
        if (rows == 0) {
            return Optional.of(Finding.at("community", "visit.finding.host-already"));
        }
        journal.append(Fact.first("activity", "host-begun", id, actor).with("community", community).with("entrance", entrance));
        return Optional.empty();
    }

    /** @throws Refusal (409) when it ended before */
    void end(Actor actor, Host host) {
        if (sql.sql("update activity.host set ended_at = :at where id = :id and ended_at is null").param("at", now()).param("id", host.id).update() == 0) {
            throw Refusal.tooLate("web.refused.faster");
        }
        journal.append(Fact.of("activity", "host-ended", host.id, actor));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

package org.yicai.corps.charter;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;

/** The charters of the corps of a subdistrict. */
@Component
class Charters {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final Places places;

    Charters(JdbcClient sql, Journal journal, Clock clock, Places places) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.places = places;
    }

    /** All that are not dissolved, oldest first. */
    List<CorpsPage.Charter> list(SubdistrictId subdistrict) {
        return sql.sql("""
                select c.id, o.name, h.name as host_name, c.purpose, c.registered_at, c.stage,
                       (select count(distinct v.person) from party.published_appointment v
                         where v.subdistrict = c.subdistrict and v.organisation = c.corps and v.role in ('VOLUNTEER', 'VOLUNTEER_LEADER')
                           and v.from_day <= :today and (v.until_day is null or v.until_day >= :today)) as volunteers,
                       (select coalesce(sum(m.minutes), 0) from corps.service_record m where m.subdistrict = c.subdistrict and m.confirmed_at is not null and m.voided_at is null) as minutes,
                       (select coalesce(sum(m.minutes), 0) from corps.service_record m
                         where m.subdistrict = c.subdistrict and m.confirmed_at is not null and m.voided_at is null and m.source = 'SELF_DECLARED') as declared,
                       (select count(*) from corps.mentoring x where x.subdistrict = c.subdistrict and x.began_at is not null and x.ended_at is null) as pairs
                  from corps.charter c
                  join party.published_organisation o on o.id = c.corps
                  join party.published_organisation h on h.id = c.host
                 where c.subdistrict = :subdistrict and c.stage <> 'DISSOLVED' order by c.id
                """).param("subdistrict", subdistrict.value()).param("today", places.today()).query(CorpsPage.Charter.class).list();
    }

    /** @return false when this corps has its charter already */
    boolean register(Actor actor, OrganisationId corps, OrganisationId host, String purpose) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into corps.charter (id, subdistrict, corps, host, purpose, registered_by, registered_at)
                values (:id, :subdistrict, :corps, :host, :purpose, :by, :at) on conflict (corps) do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("corps", corps.value())
                .param("host", host.value())
                .param("purpose", purpose)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (rows == 1) {
            journal.append(Fact.first("corps", "corps-chartered", id, actor).with("corps", corps).with("host", host).with("purpose", purpose));
        }
        return rows == 1;
    }

    /** The corps and who answers for it. */
    record Hosted(UUID id, OrganisationId corps, OrganisationId host, String name) {}

    /** The corps of a subdistrict; empty before there is a charter. */
    Optional<Hosted> hosted(SubdistrictId subdistrict) {
        return sql.sql("""
                select c.id, c.corps, c.host, o.name from corps.charter c join party.published_organisation o on o.id = c.corps
                 where c.subdistrict = :subdistrict and c.stage <> 'DISSOLVED' order by c.id limit 1
                """).param("subdistrict", subdistrict.value()).query(Hosted.class).optional();
    }
}

package org.yicai.corps.certificate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;

/** Who served here and what, for those who confirm: to issue for somebody without a telephone, and to strike out what was no volunteering. */
@Component
class Served {

    private final JdbcClient sql;

    Served(JdbcClient sql) {
        this.sql = sql;
    }

    /** Somebody with records here. @param teams names, one a line; they tell people of one name apart */
    record Somebody(PersonId id, String name, String teams, long records, long minutes) {}

    /** @param confirmer null while nobody has confirmed it @param voidReason null while it counts */
    record Entry(UUID id, String title, Instant at, int minutes, @Nullable String confirmer, @Nullable String voidReason) {}

    private static final String SOMEBODY = """
            select p.id, p.name, count(*) as records, coalesce(sum(r.minutes) filter (where r.confirmed_at is not null), 0) as minutes,
                   coalesce((select string_agg(distinct o.name, chr(10)) from party.published_appointment a join party.published_organisation o on o.id = a.organisation
                              where a.subdistrict = :subdistrict and a.person = p.id and a.role in ('VOLUNTEER', 'VOLUNTEER_LEADER') and a.until_day is null), '') as teams
              from corps.service_record r join party.published_person p on p.id = r.person
             where r.subdistrict = :subdistrict and r.voided_at is null and %s group by p.id, p.name order by p.name, p.id limit 30
            """;

    /** By the beginning of the name. */
    List<Somebody> named(SubdistrictId subdistrict, String name) {
        return sql.sql(SOMEBODY.formatted("starts_with(p.name, :name)")).param("subdistrict", subdistrict.value()).param("name", name).query(Somebody.class).list();
    }

    /** Empty for somebody whose service nothing here counts. */
    Optional<Somebody> find(SubdistrictId subdistrict, UUID person) {
        return sql.sql(SOMEBODY.formatted("p.id = :person")).param("subdistrict", subdistrict.value()).param("person", person).query(Somebody.class).optional();
    }

    /** Latest first, at most 300. */
    List<Entry> entries(SubdistrictId subdistrict, PersonId person) {
        return sql.sql("""
                select r.id, coalesce(a.title, r.title) as title, coalesce(r.starts_at, r.recorded_at) as at, r.minutes, c.name as confirmer, r.void_reason
                  from corps.service_record r left join activity.published_activity a on a.id = r.activity left join party.published_person c on c.id = r.confirmed_by
                 where r.subdistrict = :subdistrict and r.person = :person order by at desc, r.id limit 300
                """).param("subdistrict", subdistrict.value()).param("person", person.value()).query(Entry.class).list();
    }
}

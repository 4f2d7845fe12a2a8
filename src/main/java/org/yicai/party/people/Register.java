package org.yicai.party.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Missing;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Role;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;

/** Everybody with an appointment in a subdistrict, today or before. */
@Component
class Register {

    private final JdbcClient sql;
    private final Clock clock;
    private final Places places;

    Register(JdbcClient sql, Clock clock, Places places) {
        this.sql = sql;
        this.clock = clock;
        this.places = places;
    }

    record Row(PersonId id, String name, @Nullable String phone, Role role, String organisation, LocalDate fromDay, @Nullable LocalDate untilDay) {}

    /** By organisation and name; at most 500 whose name or organisation holds the words. */
    List<Row> list(SubdistrictId subdistrict, String words) {
        return sql.sql("""
                select p.id, p.name, p.phone, a.role, o.name as organisation, a.from_day, a.until_day
                  from party.appointment a
                  join party.person p on p.id = a.person
                  join party.organisation o on o.id = a.organisation
                 where a.subdistrict = :subdistrict and (:words = '' or position(:words in p.name) > 0 or position(:words in o.name) > 0)
                 order by o.kind, o.name, a.role, p.name limit 500
                """).param("subdistrict", subdistrict.value()).param("words", words).query(Row.class).list();
    }

    /** The appointments of one person here, the one that began last first. @throws Missing when there never was one */
    List<Row> of(SubdistrictId subdistrict, PersonId person) {
        var rows = sql.sql("""
                select p.id, p.name, p.phone, a.role, o.name as organisation, a.from_day, a.until_day
                  from party.appointment a
                  join party.person p on p.id = a.person
                  join party.organisation o on o.id = a.organisation
                 where a.subdistrict = :subdistrict and a.person = :person
                 order by a.from_day desc, a.id desc
                """).param("subdistrict", subdistrict.value()).param("person", person.value()).query(Row.class).list();
        if (rows.isEmpty()) {
            throw new Missing();
        }
        return rows;
    }

    /**
     * Somebody who works here and has no password yet.
     *
     * @param invitable whether there is a telephone number to sign in with
     */
    record Waiting(PersonId id, String name, boolean invitable) {}

    /** Everybody with an appointment today and without a password, by name. */
    List<Waiting> waiting(SubdistrictId subdistrict) {
        return sql.sql("""
                select p.id, p.name, p.phone is not null as invitable
                  from party.person p
                 where p.password_hash is null
                   and exists (select 1 from party.appointment a where a.person = p.id and a.subdistrict = :subdistrict
                                  and a.from_day <= :today and (a.until_day is null or a.until_day >= :today))
                 order by p.name
                """).param("subdistrict", subdistrict.value()).param("today", places.today()).query(Waiting.class).list();
    }

    /** How a person signs in; {@code invitedUntil} is null when no invitation of this subdistrict is open. */
    record SignIn(boolean password, boolean factor, int sessions, boolean locked, @Nullable Instant invitedUntil) {}

    SignIn signIn(PersonId person) {
        return sql.sql("""
                select p.password_hash is not null as password, exists (select 1 from party.second_factor f where f.person = p.id) as factor,
                       (select count(*) from party.session s
                         where s.person = p.id and s.auth_version = p.auth_version and s.revoked_at is null and s.ends_at > :now) as sessions,
                       coalesce(p.locked_until > :now, false) as locked, i.ends_at as invited_until
                  from party.person p
                  left join party.invitation i on i.person = p.id and i.used_at is null and i.ended_at is null and i.ends_at > :now
                 where p.id = :person
                """).param("person", person.value()).param("now", clock.instant().atOffset(ZoneOffset.UTC)).query(SignIn.class).list().getFirst();
    }
}

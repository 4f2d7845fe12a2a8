package org.yicai.party.signin;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.Role;
import org.yicai.kernel.SubdistrictId;

/** What somebody may know about the own account. */
@Component
class Self {

    private final JdbcClient sql;

    Self(JdbcClient sql) {
        this.sql = sql;
    }

    record Row(String name, @Nullable String phone, boolean password, boolean factor) {}

    Row of(PersonId person) {
        return sql.sql("""
                select name, phone, password_hash is not null as password, exists (select 1 from party.second_factor f where f.person = p.id) as factor
                  from party.person p where id = :person
                """).param("person", person.value()).query(Row.class).single();
    }

    record Held(Role role, String organisation, LocalDate fromDay, @Nullable LocalDate untilDay) {}

    /** The appointments in one subdistrict, the newest first. */
    List<Held> appointments(SubdistrictId subdistrict, PersonId person) {
        return sql.sql("""
                select a.role, o.name as organisation, a.from_day, a.until_day
                  from party.appointment a join party.organisation o on o.id = a.organisation
                 where a.subdistrict = :subdistrict and a.person = :person
                 order by a.from_day desc, a.id desc
                """).param("subdistrict", subdistrict.value()).param("person", person.value()).query(Held.class).list();
    }
}

package org.yicai.party.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Role;
import org.yicai.kernel.SubdistrictId;

/** Everybody with an appointment in a subdistrict, today or before. */
@Component
class Register {

    private final JdbcClient sql;

    Register(JdbcClient sql) {
        this.sql = sql;
    }

    record Row(String name, @Nullable String phone, Role role, String organisation, LocalDate fromDay, @Nullable LocalDate untilDay) {}

    /** By organisation and name; at most 500 whose name or organisation holds the words. */
    List<Row> list(SubdistrictId subdistrict, String words) {
        return sql.sql("""
                select p.name, p.phone, a.role, o.name as organisation, a.from_day, a.until_day
                  from party.appointment a
                  join party.person p on p.id = a.person
                  join party.organisation o on o.id = a.organisation
                 where a.subdistrict = :subdistrict and (:words = '' or position(:words in p.name) > 0 or position(:words in o.name) > 0)
                 order by o.kind, o.name, a.role, p.name limit 500
                """).param("subdistrict", subdistrict.value()).param("words", words).query(Row.class).list();
    }
}

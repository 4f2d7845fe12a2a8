package org.yicai.corps.training;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;

/** Which courses stand before what: a position, a skill, a step of growth. */
@Component
public class Gates {

    private final JdbcClient sql;
    private final Places places;

    Gates(JdbcClient sql, Places places) {
        this.sql = sql;
        this.places = places;
    }

    /** A course without a certificate that holds today, before the gate ("POSITION", "SKILL:…", "STEP:…"). */
    public record Closed(String gate, String title) {}

    /** What still stands before these gates for the person, by the title of the course. */
    public List<Closed> closed(SubdistrictId subdistrict, PersonId person, String... gates) {
        return sql.sql("""
                select g.gate, c.title from corps.course_gate g join corps.course c on c.id = g.course
                 where g.subdistrict = :subdistrict and g.gate = any (:gates)
                   and not exists (select 1 from corps.training t join corps.course_session s on s.id = t.session
                                    where s.course = c.id and t.person = :person and (t.valid_until is null or t.valid_until >= :today))
                 order by c.title
                """)
                .param("subdistrict", subdistrict.value())
                .param("gates", gates)
                .param("person", person.value())
                .param("today", places.today())
                .query(Closed.class)
                .list();
    }
}

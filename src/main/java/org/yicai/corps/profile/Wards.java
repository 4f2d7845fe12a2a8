package org.yicai.corps.profile;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;
import org.yicai.party.Notices;
import org.yicai.place.Places;

/** What happens to minors, told to their guardians at the number that the consent was asked by. */
@Component
public class Wards {

    private final JdbcClient sql;
    private final Places places;
    private final Notices notices;

    Wards(JdbcClient sql, Places places, Notices notices) {
        this.sql = sql;
        this.places = places;
        this.notices = notices;
    }

    /** Tells the guardian who agreed; nothing happens for somebody who is of age. */
    public void tellGuardian(SubdistrictId subdistrict, PersonId person, String key, Object... args) {
        sql.sql("""
                select g.phone from corps.guardianship g join corps.volunteer v on v.subdistrict = g.subdistrict and v.person = g.person
                 where g.subdistrict = :subdistrict and g.person = :person and g.consented_at is not null and g.withdrawn_at is null and v.born > :adults
                """)
                .param("subdistrict", subdistrict.value())
                .param("person", person.value())
                .param("adults", places.today().minusYears(Volunteer.OF_AGE))
                .query(String.class)
                .optional()
                .ifPresent(phone -> notices.tell(subdistrict, new Notices.To(null, phone), Notices.Kind.ANSWER, key, args));
    }
}

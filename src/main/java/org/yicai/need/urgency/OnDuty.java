package org.yicai.need.urgency;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.PersonId;
import org.yicai.need.Need;
import org.yicai.place.Places;

/**
 * Who is told when somebody may be in danger: the leaders of the corps and of the teams there, the community workers of
 * the community, and where no community is known the officials.
 */
@Component
class OnDuty {

    private static final int MOST = 20;
    private final JdbcClient sql;
    private final Places places;

    OnDuty(JdbcClient sql, Places places) {
        this.sql = sql;
        this.places = places;
    }

    /** At most twenty, paid staff first. What goes past the leaders is told to the staff named for it, or to the officials. */
    List<PersonId> of(Need need) {
        return sql.sql("""
                select w.person as value
                  from need.need n
                  join party.published_appointment w on w.subdistrict = n.subdistrict and w.from_day <= :today and (w.until_day is null or w.until_day >= :today)
                 where n.id = :need
                   and case when n.bypass is null
                            then w.role = 'VOLUNTEER_LEADER' and (w.community is null or w.community = n.community)
                                 or w.role = 'COMMUNITY_WORKER' and w.community = n.community
                                 or w.role = 'OFFICIAL' and n.community is null
                            when exists (select 1 from need.named_staff k where k.subdistrict = n.subdistrict and k.kind = n.bypass and k.ended_at is null and :today between k.from_day and k.until_day)
                            then exists (select 1 from need.named_staff k where k.subdistrict = n.subdistrict and k.kind = n.bypass and k.person = w.person and k.ended_at is null and :today between k.from_day and k.until_day)
                            else w.role = 'OFFICIAL' end
                 group by w.person order by min(case w.role when 'VOLUNTEER_LEADER' then 1 else 0 end), w.person limit :most
                """)
                .param("need", need.id().value())
                .param("today", places.today())
                .param("most", MOST)
                .query(PersonId.class)
                .list();
    }
}

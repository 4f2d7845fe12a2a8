package org.yicai.need.urgency;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;
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

    /** At most twenty, paid staff first. @param community null when it is not known */
    List<PersonId> of(SubdistrictId subdistrict, @Nullable UUID community) {
        return sql.sql("""
                select w.person as value from party.published_appointment w
                 where w.subdistrict = :subdistrict and w.from_day <= :today and (w.until_day is null or w.until_day >= :today)
                   and (w.role = 'VOLUNTEER_LEADER' and (w.community is null or w.community = :community)
                        or w.role = 'COMMUNITY_WORKER' and w.community = :community
                        or w.role = 'OFFICIAL' and cast(:community as uuid) is null)
                 group by w.person order by min(case w.role when 'VOLUNTEER_LEADER' then 1 else 0 end), w.person limit :most
                """)
                .param("subdistrict", subdistrict.value())
                .param("community", community)
                .param("today", places.today())
                .param("most", MOST)
                .query(PersonId.class)
                .list();
    }
}

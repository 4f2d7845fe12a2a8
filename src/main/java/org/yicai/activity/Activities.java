package org.yicai.activity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Missing;
import org.yicai.kernel.SubdistrictId;

/** Finds an activity; what each capability does with it, its own store writes. */
@Component
public class Activities {

    private final JdbcClient sql;

    Activities(JdbcClient sql) {
        this.sql = sql;
    }

    private static final String ACTIVITY = """
                select a.id, a.subdistrict, row_to_json(v)::text as serves, a.holder, o.name as holder_name,
                       a.title, a.words, a.risk_notice, a.community, a.venue, a.starts_at, a.ends_at, a.places, a.taken, a.code, a.cancelled_at,
                       a.cancelled_because, a.sign_up_from, a.sign_up_until, a.risk_level, y.number as policy, y.insurer, a.series
                  from activity.activity a
                  join activity.published_serving v on v.activity = a.id
                  join party.published_organisation o on o.id = a.holder
                  left join activity.policy y on y.id = a.policy
            """;

    /** @throws Missing when there is none in this scope */
    public Activity get(ActivityId id) {
        return sql.sql(ACTIVITY + " where a.id = :id").param("id", id.value()).query(Activity.class).optional().orElseThrow(Missing::new);
    }

    /** Those whose door is open now, the first to begin first; at most 50. */
    public List<Activity> open(SubdistrictId subdistrict, Instant now) {
        return sql.sql(ACTIVITY + " where a.subdistrict = :subdistrict and a.starts_at <= :before and a.ends_at >= :after and a.cancelled_at is null order by a.starts_at, a.id limit 50")
                .param("subdistrict", subdistrict.value())
                .param("before", now.plus(Activity.BEFORE).atOffset(ZoneOffset.UTC))
                .param("after", now.minus(Activity.AFTER).atOffset(ZoneOffset.UTC))
                .query(Activity.class)
                .list();
    }
}

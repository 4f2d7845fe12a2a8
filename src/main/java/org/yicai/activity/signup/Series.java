package org.yicai.activity.signup;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.RiskLevel;
import org.yicai.kernel.PersonId;
import org.yicai.kernel.SubdistrictId;

/** The dates of a series that are still to come. */
@Component
class Series {

    private final JdbcClient sql;
    private final Clock clock;

    Series(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * One date.
     *
     * @param contractor whose deliverable it is; null without a contract
     * @param open places that nobody has taken
     * @param positions the names of what volunteers are needed for, one a line; null for none
     * @param mine whether the looker signed up
     */
    record Date(UUID id, SubdistrictId subdistrict, @Nullable UUID contractor, String title, String venue, RiskLevel riskLevel, String riskNotice, Instant startsAt, Instant endsAt, @Nullable Instant cancelledAt, int open, @Nullable String positions, boolean mine) {}

    /** All that are not over of the series the activity belongs to, soonest first; at most 100. An activity alone is a series of one. */
    List<Date> of(UUID activity, @Nullable PersonId looker) {
        return sql.sql("""
                select a.id, a.subdistrict, case when a.deliverable is not null then a.holder end as contractor, a.title, a.venue, a.risk_level, a.risk_notice, a.starts_at, a.ends_at, a.cancelled_at, a.places - a.taken as open,
                       (select string_agg(n.name, chr(10) order by n.id) from activity.position n where n.activity = a.id) as positions,
                       exists (select 1 from activity.sign_up s where s.activity = a.id and s.person = cast(:looker as uuid) and s.withdrawn_at is null) as mine
                  from activity.activity o join activity.activity a on a.id = o.id or a.series = o.series
                 where o.id = :activity and (a.ends_at > :now or a.id = o.id)
                 order by a.starts_at, a.id limit 100
                """)
                .param("activity", activity)
                .param("looker", looker == null ? null : looker.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Date.class)
                .list();
    }

    /** The position of that name on a date; empty when the date has none. */
    Optional<UUID> position(UUID activity, String name) {
        return sql.sql("select id from activity.position where activity = :activity and name = :name").param("activity", activity).param("name", name).query(UUID.class).optional();
    }
}

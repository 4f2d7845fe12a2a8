package org.yicai.supervision.spotcheck;

import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.SubdistrictId;
import org.yicai.supervision.DrawList;
import org.yicai.supervision.Strata;
import org.yicai.supervision.Stratum;

/** What may be drawn: the records of a period by their projects. Confidential visits are left out: nobody else shall hear of them. */
@Component
class Population {

    private final JdbcClient sql;
    private final ZoneId zone;
    private final Strata strata;

    Population(JdbcClient sql, ZoneId zone, Strata strata) {
        this.sql = sql;
        this.zone = zone;
        this.strata = strata;
    }

    /** The list as it is now, each record in its stratum (see {@link org.yicai.supervision.Stratum}). */
    DrawList now(SubdistrictId subdistrict, Draw draw) {
        var flags = strata.of(subdistrict);
        return new DrawList(sql.sql("""
                select case when a.denials > 0 or a.confirmations = 0 or a.id = any (cast(:high as uuid[])) or exists (select 1 from supervision.question q where q.activity = a.id and q.stage in ('ASKED', 'ANSWERED', 'UNANSWERED')) then 'HIGH'
                            when a.confirmations < 3 or a.recorded_at > a.ends_at + interval '7 days' or a.id = any (cast(:medium as uuid[])) then 'MEDIUM' else 'LOW' end as stratum,
                       'ACTIVITY' as kind, case when a.confirmations > 0 then 'CONFIRMED' else 'UNCONFIRMED' end as word, a.id as record, a.project
                  from activity.published_activity a
                 where a.subdistrict = :subdistrict and a.project is not null and a.cancelled_at is null and a.recorded_at is not null
                   and (a.starts_at at time zone :zone)::date between :from and :until and (:all or a.counts)
                union all
                select case when v.was_so is not true then 'HIGH' when v.said_at > v.out_at + interval '7 days' then 'MEDIUM' else 'LOW' end,
                       'VISIT', case when v.was_so then 'CONFIRMED' else 'UNCONFIRMED' end, v.id, v.project
                  from activity.published_visit v
                 where v.subdistrict = :subdistrict and v.project is not null and v.out_at is not null and not v.confidential
                   and (v.in_at at time zone :zone)::date between :from and :until and (:all or v.was_so)
                """)
                .param("high", of(flags, Stratum.HIGH))
                .param("medium", of(flags, Stratum.MEDIUM))
                .param("subdistrict", subdistrict.value())
                .param("zone", zone.getId())
                .param("from", draw.fromDay())
                .param("until", draw.untilDay())
                .param("all", draw.counted() == Draw.Counted.ALL)
                .query(DrawList.Line.class)
                .list());
    }

    private static UUID[] of(Map<UUID, Stratum> flags, Stratum stratum) {
        return flags.entrySet().stream().filter(each -> each.getValue() == stratum).map(Map.Entry::getKey).toArray(UUID[]::new);
    }
}

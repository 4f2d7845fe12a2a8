package org.yicai.need.rates;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;

/**
 * Counts the days anew of which something changed. A day is counted whole from the facts, so a count can never drift; what
 * changes while it is counted leaves its own mark and is counted with the next sweep.
 */
@Component
public class Tally {

    private static final int DAYS = 100;
    private final JdbcClient sql;
    private final Places places;

    Tally(JdbcClient sql, Places places) {
        this.sql = sql;
        this.places = places;
    }

    private record Stale(@Nullable OffsetDateTime at, @Nullable LocalDate day) {}

    /**
     * Counts a batch of days in a subdistrict, in the caller's transaction; one node at a time.
     *
     * @return how many days were counted; 0 when nothing changed, or another node counts
     */
    public int count(SubdistrictId subdistrict) {
        if (sql.sql("select 1 from need.recount where subdistrict = :subdistrict for update skip locked").param("subdistrict", subdistrict.value()).query(Integer.class).list().isEmpty()) {
            return 0;
        }
        var stale = sql.sql("select distinct at, day from need.tally_stale where subdistrict = :subdistrict limit :most")
                .param("subdistrict", subdistrict.value()).param("most", DAYS).query(Stale.class).list();
        if (stale.isEmpty()) {
            return 0;
        }
        sql.sql("delete from need.tally_stale s using unnest(cast(:ats as timestamptz[]), cast(:days as date[])) as d (at, day)"
                        + " where s.subdistrict = :subdistrict and s.at is not distinct from d.at and s.day is not distinct from d.day")
                .param("subdistrict", subdistrict.value())
                .param("ats", stale.stream().map(each -> each.at == null ? null : each.at.toString()).toArray(String[]::new))
                .param("days", stale.stream().map(each -> each.day == null ? null : each.day.toString()).toArray(String[]::new))
                .update();
        var days = new TreeSet<LocalDate>();
        for (var each : stale) {
            if (each.day != null) {
                days.add(each.day);
            }
            if (each.at != null) {
                // a day by UTC lies in two days of the zone
                days.add(each.at.toInstant().atZone(places.zone()).toLocalDate());
                days.add(each.at.toInstant().plus(Duration.ofHours(24)).minusMillis(1).atZone(places.zone()).toLocalDate());
            }
        }
        count(subdistrict, List.copyOf(days));
        return days.size();
    }

    // a span of time is a span of ids: each id begins with the moment of voicing
    private static final String COUNT = """
            insert into need.tally (subdistrict, day, community, topic, open_to_all, voiced, due, in_time, asked, answered, solved, rated, satisfied, mostly, paid, again_asked, again_answered, again_good)
            select :subdistrict, x.day, x.community, x.topic, x.open_to_all, sum(voiced), sum(due), sum(in_time), sum(asked), sum(answered), sum(solved), sum(rated), sum(satisfied), sum(mostly),
                   sum(paid), sum(again_asked), sum(again_answered), sum(again_good)
              from (select d.day, n.community, n.topic, n.open_to_all, count(*) as voiced, 0 as due, 0 as in_time, 0 as asked, 0 as answered, 0 as solved, 0 as rated, 0 as satisfied,
                           0 as mostly, 0 as paid, 0 as again_asked, 0 as again_answered, 0 as again_good
                      from unnest(cast(:days as date[]), cast(:lows as uuid[]), cast(:highs as uuid[])) as d (day, low, high)
                      join need.need n on n.id >= d.low and n.id < d.high and n.subdistrict = :subdistrict
                     group by d.day, n.community, n.topic, n.open_to_all
                    union all
                    select d.day, n.community, n.topic, n.open_to_all, 0, count(*), count(*) filter (where (n.triaged_at at time zone :zone)::date <= n.promised_by), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
                      from unnest(cast(:days as date[])) as d (day)
                      join need.need n on n.subdistrict = :subdistrict and n.promised_by = d.day and (n.triaged_at is not null or n.asked_at is null)
                     group by d.day, n.community, n.topic, n.open_to_all
                    union all
                    select c.asked_on, n.community, n.topic, n.open_to_all, 0, 0, 0, count(*) filter (where first), count(*) filter (where first and c.solved is not null),
                           count(*) filter (where first and c.solved), count(*) filter (where first and c.satisfaction is not null), count(*) filter (where first and c.satisfaction = 'SATISFIED'),
                           count(*) filter (where first and c.satisfaction = 'MOSTLY'), count(*) filter (where c.asked_to_pay),
                           count(*) filter (where not first), count(*) filter (where not first and c.solved is not null), count(*) filter (where not first and c.solved)
                      from need.callback c cross join lateral (select c.kind = 'FIRST' as first) k
                      join need.need n on n.id = c.need
                     where c.subdistrict = :subdistrict and c.asked_on = any (cast(:days as date[])) and c.ended_how is distinct from 'WITHDRAWN'
                     group by c.asked_on, n.community, n.topic, n.open_to_all) x
             group by x.day, x.community, x.topic, x.open_to_all
            """;

    private void count(SubdistrictId subdistrict, List<LocalDate> days) {
        var texts = days.stream().map(LocalDate::toString).toArray(String[]::new);
        sql.sql("delete from need.tally where subdistrict = :subdistrict and day = any (cast(:days as date[]))").param("subdistrict", subdistrict.value()).param("days", texts).update();
        sql.sql(COUNT)
                .param("subdistrict", subdistrict.value())
                .param("days", texts)
                .param("lows", days.stream().map(this::first).toArray(UUID[]::new))
                .param("highs", days.stream().map(each -> first(each.plusDays(1))).toArray(UUID[]::new))
                .param("zone", places.zone().getId())
                .update();
    }

    /** Not larger than any id made on this day, and larger than all before. */
    private UUID first(LocalDate day) {
        return new UUID(day.atStartOfDay(places.zone()).toInstant().toEpochMilli() << 16, 0);
    }
}

package org.yicai.supervision.spotcheck;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.activity.Estimates;
import org.yicai.kernel.Actor;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.project.DeliverableId;
import org.yicai.project.ProjectId;
import org.yicai.supervision.SampleSize;

/** Joins a draw to what counts: when all of a deliverable's unconfirmed records that were drawn are looked at, the rest counts by the lower bound. */
@Component
class Joining {

    /**
     * Unconfirmed records lie in one stratum, see {@link Population}; a simple sample of a stratum is one of each deliverable in it.
     * Home visits counted by households are left out: several visits to one home are one household, and a share of visits says nothing of homes.
     */
    private static final String SAMPLES = """
            select l.project, e.id as deliverable, count(*)::int as population, count(w.id)::int as drawn, count(f.id)::int as checked, (count(f.id) filter (where f.result = 'FITTED'))::int as fitted,
                   coalesce(string_agg(l.record::text, ',') filter (where f.result = 'FITTED' and n.denied is null), '') as fitting,
                   coalesce(string_agg(l.record::text, ',') filter (where w.id is null and n.denied is null), '') as others
              from supervision.draw_line l
              left join activity.published_date a on l.kind = 'ACTIVITY' and a.id = l.record
              left join activity.published_visit v on l.kind = 'VISIT' and v.id = l.record
              join project.published_deliverable e on e.id = coalesce(a.deliverable, v.deliverable) and (l.kind = 'ACTIVITY' or e.unit <> 'HOUSEHOLD')
              left join supervision.drawn w on w.draw = l.draw and w.record = l.record
              left join supervision.check_finding f on f.drawn = w.id
              left join lateral (select true as denied from supervision.denial x where x.activity = l.record limit 1) n on true
             where l.draw = :draw and l.word = 'UNCONFIRMED' and l.stratum = 'HIGH'
             group by l.project, e.id
            """;

    private final JdbcClient sql;
    private final Estimates estimates;
    private final LocalWays ways;

    Joining(JdbcClient sql, Estimates estimates, LocalWays ways) {
        this.sql = sql;
        this.estimates = estimates;
        this.ways = ways;
    }

    private record Sample(UUID project, UUID deliverable, int population, int drawn, int checked, int fitted, String fitting, String others) {

        /** All drawn ones are looked at, and they are enough or all there are. */
        boolean finished(int least) {
            return checked == drawn && checked > 0 && checked >= Math.min(least, population);
        }

        Estimates.Sample of(UUID draw) {
            int millionths = (int) Math.floor(1_000_000 * SampleSize.lowerBound(fitted, checked, Outcomes.SURE));
            return new Estimates.Sample(draw, new ProjectId(project), new DeliverableId(deliverable), population, checked, fitted, millionths, ids(fitting), ids(others));
        }

        private static List<UUID> ids(String text) {
            return Arrays.stream(text.split(",")).filter(each -> !each.isEmpty()).map(UUID::fromString).toList();
        }
    }

    /** After something was found: lets count what is finished by it. */
    void look(Actor by, UUID draw) {
        int least = ways.number(by.subdistrict(), Way.DRAW_COUNTS_LEAST);
        sql.sql(SAMPLES).param("draw", draw).query(Sample.class).list().stream().filter(each -> each.finished(least)).forEach(each -> estimates.make(by, each.of(draw)));
    }
}

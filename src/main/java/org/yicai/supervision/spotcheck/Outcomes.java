package org.yicai.supervision.spotcheck;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.project.ProjectId;
import org.yicai.supervision.DrawList;
import org.yicai.supervision.SampleSize;
import org.yicai.supervision.Sampling;
import org.yicai.supervision.Stratum;
import org.yicai.web.Enquiry;
import tools.jackson.core.type.TypeReference;

/** What draws found out, for everybody: results with their n, no words, no names. */
@Component
class Outcomes implements Sampling {

    /** How sure the sentence about all of them is. */
    static final double SURE = 0.95;

    private final JdbcClient sql;
    private final Enquiry enquiry;
    private final ZoneId zone;

    Outcomes(JdbcClient sql, Enquiry enquiry, ZoneId zone) {
        this.sql = sql;
        this.zone = zone;
        this.enquiry = enquiry;
    }

    /** @param title of the activity; null for a home visit */
    record Row(long k, Stratum stratum, int number, UUID record, DrawList.Kind kind, DrawList.Word word, String projectTitle, @Nullable String title, Look.@Nullable Result result, boolean taken) {}

    /**
     * A project within a stratum.
     *
     * @param population records of it that could be drawn
     * @param checked of the drawn ones
     * @param open of the population, those that nobody had confirmed
     */
    record Share(UUID project, String projectTitle, Stratum stratum, int population, int drawn, int checked, int fitted, int open, int openDrawn, int openChecked, int openFitted) {

        /** At least so many of a hundred fit, 0 to 100, rounded down. */
        int atLeast() {
            return (int) Math.floor(100 * SampleSize.lowerBound(fitted, checked, SURE));
        }

        /** How many of the unconfirmed ones count, after what was found. */
        int openCounts() {
            return SampleSize.countsFor(open, openFitted, openChecked, SURE);
        }
    }

    /** What counts by the draw for one deliverable; {@code because} is "" unless it was withdrawn. */
    record Counts(String name, int population, int checked, int fitted, int records, String because) {}

    record Answer(List<Row> rows, List<Share> shares, List<Counts> counts) {}

    /** Of a draw that has its chance: what was picked, and what it says; in one statement. */
    Answer of(UUID draw) {
        return enquiry.ask(Map.of("rows", """
                        select w.k, w.stratum, w.number, w.record, l.kind, l.word, p.title as project_title, d.title, f.result, c.id is not null as taken
                          from supervision.drawn w join supervision.draw_line l on l.draw = w.draw and l.record = w.record join project.published_project p on p.id = l.project
                          left join activity.published_date d on l.kind = 'ACTIVITY' and d.id = w.record
                          left join supervision.check_claim c on c.drawn = w.id and c.returned_at is null left join supervision.check_finding f on f.drawn = w.id
                         where w.draw = :draw order by w.k
                        """, "shares", """
                        select l.project, p.title as project_title, l.stratum, count(*) as population, count(w.id) as drawn, count(f.id) as checked, count(f.id) filter (where f.result = 'FITTED') as fitted,
                               count(*) filter (where l.word = 'UNCONFIRMED') as open, count(w.id) filter (where l.word = 'UNCONFIRMED') as open_drawn,
                               count(f.id) filter (where l.word = 'UNCONFIRMED') as open_checked, count(f.id) filter (where l.word = 'UNCONFIRMED' and f.result = 'FITTED') as open_fitted
                          from supervision.draw_line l join project.published_project p on p.id = l.project
                          left join supervision.drawn w on w.draw = l.draw and w.record = l.record left join supervision.check_finding f on f.drawn = w.id
                         where l.draw = :draw group by l.project, p.title, l.stratum order by p.title, case l.stratum when 'HIGH' then 1 when 'MEDIUM' then 2 else 3 end
                        """, "counts", """
                        select p.title || ' · ' || d.name as name, e.population, e.checked, e.fitted, e.records, e.because
                          from activity.published_estimate e join project.published_deliverable d on d.id = e.deliverable join project.published_project p on p.id = e.project
                         where e.draw = :draw order by p.title, d.position
                        """), Map.of("draw", draw), new TypeReference<>() {});
    }

    @Override
    public List<Sampled> of(ProjectId project) {
        return sql.sql("""
                select (d.drawn_at at time zone :zone)::date as drawn_on, count(*)::int as population, count(w.id)::int as drawn, count(f.id)::int as checked,
                       (count(f.id) filter (where f.result = 'FITTED'))::int as fitted, '/draws/' || d.id as address
                  from supervision.draw d join supervision.draw_line l on l.draw = d.id
                  left join supervision.drawn w on w.draw = d.id and w.record = l.record left join supervision.check_finding f on f.drawn = w.id
                 where l.project = :project and d.drawn_at is not null
                 group by d.id, d.drawn_at order by d.drawn_at desc
                """).param("zone", zone.getId()).param("project", project.value()).query(Sampled.class).list();
    }
}

package org.yicai.coordination.request;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Actor;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.place.Places;

/** How many minutes a project may ask of one committee in a week. Taken and given back by guarded updates. */
@Component
class WeeklyCap {

    private final JdbcClient sql;
    private final LocalWays ways;
    private final Places places;

    WeeklyCap(JdbcClient sql, LocalWays ways, Places places) {
        this.sql = sql;
        this.ways = ways;
        this.places = places;
    }

    /** @param minutes asked of the committee in the week that begins on {@code week} */
    record Use(UUID project, UUID community, LocalDate week, int minutes) {}

    int minutes(SubdistrictId subdistrict) {
        return ways.number(subdistrict, Way.COMMITTEE_WEEKLY_MINUTES);
    }

    /** What was asked of committees from this week on, for the projects of these contractors. */
    List<Use> used(SubdistrictId subdistrict, Collection<UUID> projects) {
        return sql.sql("""
                select project, community, week, minutes from coordination.committee_week
                 where subdistrict = :subdistrict and project = any (:projects) and week >= :week and minutes > 0 order by week, community
                """)
                .param("subdistrict", subdistrict.value())
                .param("projects", projects.toArray(UUID[]::new))
                .param("week", Ask.week(places.today()))
                .query(Use.class)
                .list();
    }

    /** @return false, and nothing taken, when the minutes would pass the cap */
    boolean take(Actor actor, UUID project, UUID community, LocalDate on, int minutes) {
        var cap = minutes(actor.subdistrict());
        return minutes <= cap && sql.sql("""
                insert into coordination.committee_week as w (subdistrict, project, community, week, minutes)
                values (:subdistrict, :project, :community, :week, :minutes)
                on conflict (project, community, week) do update set minutes = w.minutes + excluded.minutes
                  where w.minutes + excluded.minutes <= :cap
                """)
                .param("subdistrict", actor.subdistrict().value())
                .param("project", project)
                .param("community", community)
                .param("week", Ask.week(on))
                .param("minutes", minutes)
                .param("cap", cap)
                .update() == 1;
    }

    /** The committee will not do it: the minutes no longer count. */
    void giveBack(Ask ask) {
        sql.sql("update coordination.committee_week set minutes = minutes - :minutes where project = :project and community = :community and week = :week")
                .param("minutes", ask.minutes())
                .param("project", ask.project())
                .param("community", ask.community())
                .param("week", Ask.week(ask.wantedOn()))
                .update();
    }
}

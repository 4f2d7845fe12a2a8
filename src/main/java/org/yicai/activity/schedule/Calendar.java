package org.yicai.activity.schedule;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.SubdistrictId;

/** What is coming, and what has been. */
@Component
class Calendar {

    static final int COMING = 60;
    static final int PAGE = 20;
    private static final String ROWS = """
            select a.id, a.title, a.community, a.venue, a.starts_at, a.ends_at, a.cancelled_at, a.places - a.taken as open_places, o.name as holder_name, row_to_json(v)::text as serves,
                   (select coalesce(sum(n.seats - n.taken), 0) from activity.position n where n.activity = a.id) as open_seats
              from activity.activity a
              join activity.published_serving v on v.activity = a.id
              join party.published_organisation o on o.id = a.holder
             where a.subdistrict = :subdistrict and (cast(:community as uuid) is null or a.community = :community)
            """;
    private final JdbcClient sql;
    private final Clock clock;

    Calendar(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What is not over yet, soonest first. */
    List<ActivitiesPage.Row> coming(SubdistrictId subdistrict, @Nullable UUID community) {
        return sql.sql(ROWS + " and a.ends_at >= :now order by a.starts_at, a.id limit :most")
                .param("subdistrict", subdistrict.value())
                .param("community", community)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", COMING)
                .query(ActivitiesPage.Row.class)
                .list();
    }

    /** What is over, latest first; one more than a page when there are more. {@code before} is the last one already seen. */
    List<ActivitiesPage.Row> over(SubdistrictId subdistrict, @Nullable UUID community, @Nullable UUID before) {
        return sql.sql(ROWS + """
                   and a.ends_at < :now
                   and (cast(:before as uuid) is null or (a.starts_at, a.id) < (select b.starts_at, b.id from activity.activity b where b.id = :before))
                 order by a.starts_at desc, a.id desc limit :most
                """)
                .param("subdistrict", subdistrict.value())
                .param("community", community)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("before", before)
                .param("most", PAGE + 1)
                .query(ActivitiesPage.Row.class)
                .list();
    }
}

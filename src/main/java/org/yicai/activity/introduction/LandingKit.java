package org.yicai.activity.introduction;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;

/** What a contractor finds when its project begins: nothing of it is asked of a residents' committee, all of it is known already. */
@Component
class LandingKit {

    private final JdbcClient sql;
    private final Clock clock;
    private final Places places;

    LandingKit(JdbcClient sql, Clock clock, Places places) {
        this.sql = sql;
        this.clock = clock;
        this.places = places;
    }

    enum Part {
        /** Needs behind the project, in their public words. */
        NEED,
        /** Volunteers who said that they introduce. */
        HOST,
        /** Where others have met before; the note says when something is planned there in the coming week, as "2026-11-28-MORNING 2026-11-28-EVENING". */
        PLACE,
        /** What other projects have planned. */
        CALENDAR,
        /** Badges that were given for this project. */
        BADGE,
        /** Earlier projects for the same needs, and what they left. */
        BEFORE
    }

    /** @param link an address of this site; "" for none */
    record Line(Part part, String title, String note, @Nullable UUID community, @Nullable Instant at, String link) {}

    /** All parts in one question, each at most 30 lines. */
    List<Line> of(SubdistrictId subdistrict, UUID project) {
        return sql.sql("""
                (select 'NEED' as part, n.title, n.words as note, n.community, cast(null as timestamptz) as at, '/needs/' || substr(n.receipt, 1, 3) || '-' || substr(n.receipt, 4, 3) || '-' || substr(n.receipt, 7) as link
                   from project.published_answered_group g join need.published_need n on n.need_group = g.need_group
                  where g.project = :project and n.subdistrict = :subdistrict order by n.id limit 30)
                union all
                (select 'HOST', p.name, h.entrance, h.community, null, '' from activity.host h join party.published_person p on p.id = h.person
                  where h.subdistrict = :subdistrict and h.ended_at is null order by h.said_at limit 100)
                union all
                (select 'PLACE', a.venue, coalesce((select string_agg(distinct to_char(b.starts_at at time zone :zone, 'YYYY-MM-DD') || '-' || t.part, ' ')
                           from activity.activity b
                           join (values ('MORNING', time '00:00', time '12:00'), ('AFTERNOON', time '12:00', time '18:00'), ('EVENING', time '18:00', time '24:00')) t (part, begins, ends)
                             on (b.starts_at at time zone :zone)::time < t.ends and (b.ends_at at time zone :zone)::time > t.begins
                          where b.subdistrict = :subdistrict and b.venue = a.venue and b.community = a.community and b.cancelled_at is null and b.starts_at > :now and b.starts_at < :week), ''),
                        a.community, max(a.starts_at), '' from activity.activity a
                  where a.subdistrict = :subdistrict and a.cancelled_at is null and a.community is not null and a.starts_at > :since group by a.venue, a.community order by max(a.starts_at) desc limit 30)
                union all
                (select 'CALENDAR', a.title, a.venue, a.community, a.starts_at, '/activities/' || a.id from activity.activity a
                  where a.subdistrict = :subdistrict and a.project is distinct from :project and a.cancelled_at is null and a.starts_at > :now order by a.starts_at limit 30)
                union all
                (select 'BADGE', p.name, '', null, null, '/badges/' || b.code from activity.visit_badge b join party.published_person p on p.id = b.person
                  where b.subdistrict = :subdistrict and b.project = :project and b.revoked_at is null order by p.name limit 30)
                union all
                (select 'BEFORE', o.title, concat_ws(' ', nullif(e.handed_to, ''), f.next_step), null, e.ended_at, '/projects/' || o.id
                   from project.published_project o
                   join project.published_ending e on e.project = o.id
                   left join project.published_farewell f on f.project = o.id
                  where o.subdistrict = :subdistrict and o.id <> :project
                    and exists (select 1 from project.published_answered_group g join project.published_answered_group m on m.need_group = g.need_group where g.project = o.id and m.project = :project)
                  order by e.ended_at desc limit 5)
                """)
                .param("subdistrict", subdistrict.value())
                .param("project", project)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("week", places.today().plusDays(LandingKitPage.DAYS + 1).atStartOfDay(places.zone()).toOffsetDateTime())
                .param("zone", places.zone().getId())
                .param("since", clock.instant().atOffset(ZoneOffset.UTC).minusYears(1))
                .query(Line.class)
                .list();
    }
}

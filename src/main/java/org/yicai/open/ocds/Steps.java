package org.yicai.open.ocds;

import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.SubdistrictId;
import org.yicai.web.Cursor;

/** What happened to all public projects of a subdistrict, in order; a page begins at a place, so no page is counted and none moves. */
@Component
class Steps {

    /** The numbers are the places of {@link Step.Kind}. */
    private static final String STEP = """
            with step (kind, id, project, at) as (
                select 0, p.id, p.id, p.drafted_at from project.published_project p where p.subdistrict = :subdistrict and p.regime = 'LANDED'
                union all
                select t.kind, i.id, i.subject, t.at
                  from council.published_submission i
                  join project.published_project p on p.id = i.subject
                 cross join lateral (values (1, i.submitted_at), (2, i.concluded_at)) t (kind, at)
                 where i.subdistrict = :subdistrict and t.at is not null
                union all
                select 3, a.id, a.project, a.awarded_at from project.published_awarded a where a.subdistrict = :subdistrict
                union all
                select 4, k.id, k.project, k.published_at from project.published_contract k where k.subdistrict = :subdistrict
                union all
                select 5, x.id, x.project, x.answered_at from project.published_amendment x where x.subdistrict = :subdistrict and x.answer = 'AGREED'
                union all
                select 6, b.id, b.project, b.answered_at from project.published_subcontract b where b.subdistrict = :subdistrict and b.answer = 'AGREED'
                union all
                select 7, m.id, m.project, m.accepted_at from project.published_milestone m where m.subdistrict = :subdistrict and m.accepted_at is not null
                union all
                select 8, y.id, y.project, y.recorded_at from project.published_paid y where y.subdistrict = :subdistrict
                union all
                select 9, e.project, e.project, e.ended_at from project.published_ending e where e.subdistrict = :subdistrict
            )
            select s.kind, s.id, s.project, s.at from step s
            """;

    private final JdbcClient sql;

    Steps(JdbcClient sql) {
        this.sql = sql;
    }

    /** The latest before this place, the latest first; at most so many. */
    List<Step> before(SubdistrictId subdistrict, Cursor cursor, int most) {
        return ask(STEP + " where (s.at, s.kind, s.id) < (:at, :kind, :id) order by s.at desc, s.kind desc, s.id desc limit :most", subdistrict, cursor, most);
    }

    /** The first after this place, the latest first; at most so many. */
    List<Step> after(SubdistrictId subdistrict, Cursor cursor, int most) {
        return ask(STEP + " where (s.at, s.kind, s.id) > (:at, :kind, :id) order by s.at, s.kind, s.id limit :most", subdistrict, cursor, most).reversed();
    }

    private List<Step> ask(String text, SubdistrictId subdistrict, Cursor cursor, int most) {
        return sql.sql(text)
                .param("subdistrict", subdistrict.value())
                .param("at", cursor.at().atOffset(ZoneOffset.UTC))
                .param("kind", cursor.step())
                .param("id", cursor.id())
                .param("most", most)
                .query(Step.Row.class)
                .list()
                .stream()
                .map(Step.Row::step)
                .toList();
    }
}

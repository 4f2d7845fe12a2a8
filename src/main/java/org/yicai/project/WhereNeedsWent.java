package org.yicai.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Money;
import org.yicai.need.Destination;
import org.yicai.need.GroupId;
import org.yicai.place.Places;

/** Tells a resident what became of a group of needs; drafts are nobody's business yet. */
@Component
class WhereNeedsWent implements Destination {

    private final JdbcClient sql;
    private final Places places;

    WhereNeedsWent(JdbcClient sql, Places places) {
        this.sql = sql;
        this.places = places;
    }

    record Row(
            ProjectId id,
            String title,
            ProjectStage stage,
            @Nullable String who,
            Instant draftedAt,
            @Nullable Instant passedAt,
            @Nullable Instant awardedAt,
            @Nullable LocalDate startsOn,
            @Nullable Instant acceptedAt,
            @Nullable Instant endedAt,
            @Nullable Money agreed,
            Money paid) {}

    @Override
    public Optional<Place> of(GroupId group) {
        return sql.sql("""
                select p.id, p.title, p.stage, p.drafted_at, a.awarded_at, coalesce(k.starts_on, p.lands_from) as starts_on, e.ended_at, k.amount_fen as agreed,
                       (select coalesce(sum(y.amount_fen), 0)::bigint from project.published_payment y where y.project = p.id) as paid,
                       case when p.stage in ('COMPLETED', 'TERMINATED') then null
                            when p.stage = 'IN_REVIEW' then (select g.name from party.published_organisation g
                                                              where g.subdistrict = p.subdistrict and g.kind = 'GUIDANCE_COMMITTEE' limit 1)
                            when p.contractor is null then b.name else w.name end as who,
                       (select max(i.concluded_at) from council.published_item i where i.subject = p.id and i.kind = 'DESIGN' and i.conclusion = 'PASSED') as passed_at,
                       (select max(x.accepted_at) from project.acceptance x join project.milestone m on m.id = x.milestone where m.contract = k.id) as accepted_at
                  from project.answered_group l
                  join project.project p on p.id = l.project
                  left join project.award a on a.project = p.id and a.stage = 'RECORDED'
                  left join project.contract k on k.project = p.id
                  left join project.ending e on e.project = p.id
                  left join party.published_organisation b on b.id = p.purchaser
                  left join party.published_organisation w on w.id = p.contractor
                 where l.need_group = :group and p.stage <> 'DRAFT'
                 order by p.id desc limit 1
                """).param("group", group.value()).query(Row.class).optional().map(this::place);
    }

    @Override
    public Optional<Worker> worker(GroupId group) {
        return sql.sql("""
                select w.id, w.name from project.answered_group l join project.project p on p.id = l.project join party.published_organisation w on w.id = p.contractor
                 where l.need_group = :group order by p.id desc limit 1
                """).param("group", group.value()).query(Worker.class).optional();
    }

    private Place place(Row row) {
        var steps = new ArrayList<Step>();
        add(steps, row.draftedAt, "project.step.designed");
        add(steps, row.passedAt, "project.step.passed");
        add(steps, row.awardedAt, "project.step.awarded");
        if (row.startsOn != null && !row.startsOn.isAfter(places.today())) {
            steps.add(new Step(row.startsOn, "project.step.started"));
        }
        add(steps, row.acceptedAt, "project.step.accepted");
        add(steps, row.endedAt, "project.step.ended");
        return new Place(row.id.value(), row.title, "/projects/" + row.id, "label.ProjectStage." + row.stage, row.who, List.copyOf(steps), row.agreed, row.paid);
    }

    private void add(List<Step> steps, @Nullable Instant at, String key) {
        if (at != null) {
            steps.add(new Step(at.atZone(places.zone()).toLocalDate(), key));
        }
    }
}

package org.yicai.evaluation.scorecard;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Refusal;
import org.yicai.project.ProjectId;

/** Computes and keeps what projects came to. */
@Component
class Scorecards {

    private static final int GRACE = 15;
    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final ZoneId zone;

    Scorecards(JdbcClient sql, Journal journal, Clock clock, ZoneId zone) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.zone = zone;
    }

    private record Row(String name, int promised, int confirmed, long agreedFen, long settledFen, int standards, int kept, int milestones, int inTime, long originalFen, int served, int rated, int ratingSum) {}

    /** What is known of a project with a contract; one statement. */
    Optional<Figures> figures(ProjectId project) {
        var rows = sql.sql("""
                select d.name, d.quantity as promised, coalesce((select sum(c.quantity) from activity.published_delivered c where c.project = :project and c.deliverable = d.id), 0)::int as confirmed,
                       k.amount_fen as agreed_fen, k.original_fen, m.settled_fen, m.milestones, m.in_time, r.standards, r.kept, t.served, t.rated, t.rating_sum
                  from project.published_contract k
                  join project.published_deliverable d on d.project = k.project
                  cross join lateral (select coalesce(sum(x.settled_fen), 0)::bigint as settled_fen, count(*)::int as milestones,
                                             count(*) filter (where (x.accepted_at at time zone :zone)::date <= x.due_on + :grace)::int as in_time
                                        from project.published_milestone x where x.project = k.project) m
                  cross join lateral (select count(*)::int as standards, count(*) filter (where y.judgement = 'MET')::int as kept
                                        from project.published_acceptance_row y join project.published_milestone z on z.id = y.milestone where z.project = k.project) r
                  cross join lateral (select count(*) filter (where p.capacity = 'RESIDENT')::int as served, count(p.rating) filter (where p.capacity = 'RESIDENT')::int as rated,
                                             coalesce(sum(p.rating) filter (where p.capacity = 'RESIDENT'), 0)::int as rating_sum
                                        from activity.published_presence p where p.project = k.project) t
                 where k.project = :project order by d.position
                """).param("project", project.value()).param("zone", zone.getId()).param("grace", GRACE).query(Row.class).list();
        return rows.stream().findFirst().map(it -> new Figures(it.agreedFen, it.settledFen, rows.stream().map(each -> new Figures.Promised(each.name, each.promised, each.confirmed)).toList(),
                it.standards, it.kept, it.milestones, it.inTime, it.originalFen, it.served, it.rated, it.ratingSum));
    }

    /**
     * A project that has ended.
     *
     * @param card null until it is evaluated, {@code remaining} null until somebody looked
     */
    record Ended(Instant at, @Nullable Scorecard card, @Nullable Remaining remaining) {}

    private static final RowMapper<Scorecard> CARD = new SimplePropertyRowMapper<>(Scorecard.class);

    /** Empty while it runs; one statement. */
    Optional<Ended> ended(ProjectId project) {
        return sql.sql("""
                select e.ended_at, s.execution, s.output, s.benefit, s.satisfaction, s.execution_weight, s.output_weight, s.benefit_weight, s.satisfaction_weight, s.grade, s.evaluated_at,
                       r.kind, r.looked_at, coalesce(s.words, '') as words, coalesce(r.words, '') as seen
                  from project.published_ending e
                  left join evaluation.scorecard s on s.project = e.project
                  left join evaluation.remaining r on r.project = e.project
                 where e.project = :project
                """).param("project", project.value()).query((row, number) -> {
                    var looked = row.getObject("looked_at", OffsetDateTime.class);
                    var remaining = looked == null ? null : new Remaining(Remaining.Kind.valueOf(row.getString("kind")), row.getString("seen"), looked.toInstant());
                    return new Ended(row.getObject("ended_at", OffsetDateTime.class).toInstant(), row.getString("grade") == null ? null : CARD.mapRow(row, number), remaining);
                }).optional();
    }

    /** @throws Refusal (409) when it was evaluated already */
    void keep(Actor actor, ProjectId project, Scorecard card, Figures figures) {
        var id = Ids.next(clock.instant());
        var rows = sql.sql("""
                insert into evaluation.scorecard (id, subdistrict, project, execution, output, benefit, satisfaction, execution_weight, output_weight, benefit_weight, satisfaction_weight, grade, words,
                       evaluated_by, evaluated_at)
                values (:id, :subdistrict, :project, :execution, :output, :benefit, :satisfaction, :executionWeight, :outputWeight, :benefitWeight, :satisfactionWeight, :grade, :words, :by, :at)
                on conflict (project) do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("project", project.value())
                .param("execution", card.execution())
                .param("output", card.output())
                .param("benefit", card.benefit())
                .param("satisfaction", card.satisfaction())
                .param("executionWeight", card.executionWeight())
                .param("outputWeight", card.outputWeight())
                .param("benefitWeight", card.benefitWeight())
                .param("satisfactionWeight", card.satisfactionWeight())
                .param("grade", card.grade().name())
                .param("words", card.words())
                .param("by", actor.requirePerson().value())
                .param("at", card.evaluatedAt().atOffset(ZoneOffset.UTC))
                .update();
        Refusal.unlessChanged(rows);
        journal.append(Fact.first("evaluation", "project-evaluated", id, actor)
                .with("project", project)
                .with("tenths", card.tenths())
                .with("parts", List.of(card.execution(), card.output(), card.benefit(), card.satisfaction()).toString())
                .with("weights", List.of(card.executionWeight(), card.outputWeight(), card.benefitWeight(), card.satisfactionWeight()).toString())
                .with("shares", List.of(figures.execution(), figures.quantity(), figures.quality(), figures.time(), figures.cost(), figures.satisfaction()).toString())
                .with("grade", card.grade())
                .with("words", card.words()));
    }

    /** @throws Refusal (409) when somebody looked already */
    void look(Actor actor, ProjectId project, Remaining.Kind kind, String words) {
        var id = Ids.next(clock.instant());
        Refusal.unlessChanged(sql.sql("""
                insert into evaluation.remaining (id, subdistrict, project, kind, words, looked_by, looked_at)
                values (:id, :subdistrict, :project, :kind, :words, :by, :at) on conflict (project) do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("project", project.value())
                .param("kind", kind.name())
                .param("words", words)
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update());
        journal.append(Fact.first("evaluation", "remaining-seen", id, actor).with("project", project).with("kind", kind).with("words", words));
    }
}

package org.yicai.project.acceptance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.journal.Fact;
import org.yicai.journal.Journal;
import org.yicai.kernel.Actor;
import org.yicai.kernel.Ids;
import org.yicai.kernel.Missing;
import org.yicai.kernel.Refusal;
import org.yicai.project.Delivered;

/** Milestones and their acceptance. */
@Component
public class Milestones {

    private final JdbcClient sql;
    private final Journal journal;
    private final Clock clock;
    private final ObjectProvider<Delivered> delivered;

    Milestones(JdbcClient sql, Journal journal, Clock clock, ObjectProvider<Delivered> delivered) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
        this.delivered = delivered;
    }

    /** @throws Missing when there is none in this scope */
    public Milestone get(UUID id) {
        return sql.sql("""
                select m.id, m.position, m.title, m.due_on, m.amount_fen as amount, p.id as project, p.title as project_title, p.stage, p.origin,
                       (select c.parent from project.catalogue_item c where c.id = p.catalogue_leaf) as branch, k.amount_fen as contract_amount,
                       k.contractor, o.name as contractor_name, k.standards, k.id as contract, k.pay_days, k.late_rate, k.hold_days, p.drafted_by, w.awarded_by, k.signed_by,
                       (select coalesce(sum(x.amount_fen), 0)::bigint from project.other_payment x where x.contract = k.id and x.kind = 'ADVANCE')
                       - (select coalesce(sum(z.offset_fen), 0)::bigint from project.payment z join project.milestone l on l.id = z.milestone where l.contract = k.id) as advance_left,
                       (select count(*) from project.milestone n left join project.acceptance b on b.milestone = n.id
                         where n.contract = k.id and n.id <> m.id and b.id is null) as others,
                       coalesce((select string_agg(g.need_group::text, ',') from project.answered_group g where g.project = p.id), '') as "groups",
                       i.id as review_item, i.conclusion as review,
                       a.accepted_at, h.name as accepted_by, a.served, a.rated, a.rating_sum, a.opinion, y.due_on as pay_by, y.paid_on, y.amount_fen as paid, y.offset_fen as "offset", a.id as acceptance, y.id as payment
                  from project.milestone m
                  join project.contract k on k.id = m.contract
                  join project.project p on p.id = k.project
                  join project.award w on w.project = p.id and w.stage = 'RECORDED'
                  join party.published_organisation o on o.id = k.contractor
                  left join project.acceptance a on a.milestone = m.id
                  left join party.published_person h on h.id = a.accepted_by
                  left join project.payment y on y.milestone = m.id
                  left join lateral (select c.id, c.conclusion from council.published_item c
                                      where c.subject = p.id and c.kind = 'FINAL_REVIEW' order by c.round desc limit 1) i on true
                 where m.id = :id
                """).param("id", id).query(Milestone.class).optional().orElseThrow(Missing::new);
    }

    /** The same, with the money of its contract taken for this transaction, so that nothing of it is paid or held meanwhile. */
    public Milestone take(UUID id) {
        sql.sql("select k.id from project.contract k join project.milestone m on m.contract = k.id where m.id = :id for update of k")
                .param("id", id).query(UUID.class).optional().orElseThrow(Missing::new);
        return get(id);
    }

    /** Whether mid-term was passed: by notice that nobody objected to, or at the committee's table. */
    boolean midTermPassed(Milestone milestone, LocalDate today) {
        return sql.sql("""
                select exists (select 1 from council.published_notice n where n.subject = :project and n.objection is null and n.until_day < :today)
                       or exists (select 1 from council.published_item i where i.subject = :project and i.kind = 'MID_TERM' and i.conclusion = 'PASSED')
                """).param("project", milestone.project().value()).param("today", today).query(Boolean.class).single();
    }

    /** What counts for the milestone: what was claimed once it is accepted, what could be claimed before. In two statements. */
    Counting count(Milestone milestone) {
        var lines = sql.sql("""
                select q.deliverable, d.name, d.unit, d.standard, q.quantity as promised,
                       coalesce((select sum(c.quantity) from project.claim c join project.acceptance a on a.id = c.acceptance
                                  where a.milestone = q.milestone and c.deliverable = q.deliverable), 0)::int as confirmed, 0 as questioned,
                       coalesce(s.drawn, 0)::int as drawn, coalesce(s.checked, 0)::int as checked, coalesce(s.fitted, 0)::int as fitted
                  from project.milestone_quantity q join project.deliverable d on d.id = q.deliverable
                  left join lateral (select sum(e.drawn) as drawn, sum(e.checked) as checked, sum(e.fitted) as fitted
                                       from (select sum(c.quantity) as drawn, max(c.checked) as checked, max(c.fitted) as fitted from project.claim c join project.acceptance a on a.id = c.acceptance
                                              where a.milestone = q.milestone and c.deliverable = q.deliverable and c.estimate is not null group by c.estimate) e) s on true
                 where q.milestone = :milestone order by d.position
                """).param("milestone", milestone.id()).query(Counting.Line.class).list();
        if (milestone.accepted()) {
            return new Counting(lines, List.of(), milestone.served(), milestone.rated(), milestone.ratingSum());
        }
        return Counting.of(lines, delivered.stream().flatMap(each -> each.unclaimed(milestone.project()).stream()).toList());
    }

    /**
     * Accepts a milestone and claims what it counts.
     *
     * @throws Refusal (409) when it was accepted already, or another acceptance has claimed one of the activities
     */
    void accept(Actor actor, Milestone milestone, Counting counting, Report report) {
        var id = Ids.next(clock.instant());
        var confirmed = counting.lines().stream().map(each -> each.name() + " " + each.confirmed() + "/" + each.promised() + (each.drawn() == 0 ? "" : " (" + each.drawn() + ": " + each.fitted() + "/" + each.checked() + ")")).collect(Collectors.joining("\n"));
        var rows = sql.sql("""
                insert into project.acceptance (id, subdistrict, milestone, confirmed, served, rated, rating_sum, opinion, third_party, accepted_by, accepted_at)
                values (:id, :subdistrict, :milestone, :confirmed, :served, :rated, :sum, :opinion, :thirdParty, :by, :at) on conflict (milestone) do nothing
                """)
                .param("id", id)
                .param("subdistrict", actor.subdistrict().value())
                .param("milestone", milestone.id())
                .param("confirmed", confirmed)
                .param("served", counting.served())
                .param("rated", counting.rated())
                .param("sum", counting.ratingSum())
                .param("opinion", report.opinion())
                .param("thirdParty", report.thirdParty())
                .param("by", actor.requirePerson().value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        for (var claim : counting.claims()) {
            rows = Math.min(rows, claim(actor, id, claim));
        }
        Refusal.unlessChanged(rows);
        report.rows().forEach(each -> judge(actor, id, each));
        journal.append(Fact.first("project", "milestone-accepted", id, actor)
                .with("milestone", milestone.id())
                .with("confirmed", confirmed)
                .with("served", counting.served())
                .with("rated", counting.rated())
                .with("ratingSum", counting.ratingSum())
                .with("opinion", report.opinion())
                .with("thirdParty", report.thirdParty())
                .with("standards", report.rows().stream().map(Report.Row::toString).collect(Collectors.joining("\n")))
                .with("activities", counting.claims().stream().map(each -> each.activity() + " " + each.quantity()).collect(Collectors.joining("\n"))));
    }

    private void judge(Actor actor, UUID acceptance, Report.Row row) {
        sql.sql("""
                insert into project.acceptance_row (acceptance, position, subdistrict, deliverable, standard, promised, confirmed, activities, judgement, words)
                values (:acceptance, :position, :subdistrict, cast(:deliverable as uuid), :standard, cast(:promised as int), cast(:confirmed as int), :activities, :judgement, :words)
                """)
                .param("acceptance", acceptance)
                .param("position", row.position())
                .param("subdistrict", actor.subdistrict().value())
                .param("deliverable", row.line() == null ? null : row.line().deliverable().value())
                .param("standard", row.standard())
                .param("promised", row.line() == null ? null : row.line().promised())
                .param("confirmed", row.line() == null ? null : row.line().confirmed())
                .param("activities", row.activities())
                .param("judgement", row.judgement().name())
                .param("words", row.words())
                .update();
    }

    /** One row of an acceptance's report; without a name what the contract asks of everything. */
    record Judged(@Nullable String name, String standard, int activities, Judgement judgement, String words) {}

    /** The report of an accepted milestone, in the order of the contract; empty for acceptances from before there was one. */
    List<Judged> report(UUID milestone) {
        return sql.sql("select name, standard, activities, judgement, words from project.published_acceptance_row where milestone = :milestone order by position")
                .param("milestone", milestone).query(Judged.class).list();
    }

    private int claim(Actor actor, UUID acceptance, Counting.Claim claim) {
        return sql.sql("""
                insert into project.claim (activity, subdistrict, acceptance, deliverable, quantity, estimate, checked, fitted)
                values (:activity, :subdistrict, :acceptance, :deliverable, :quantity, cast(:estimate as uuid), cast(:checked as int), cast(:fitted as int)) on conflict (activity) do nothing
                """)
                .param("activity", claim.activity())
                .param("subdistrict", actor.subdistrict().value())
                .param("acceptance", acceptance)
                .param("deliverable", claim.deliverable().value())
                .param("quantity", claim.quantity())
                .param("estimate", claim.sample() == null ? null : claim.sample().estimate())
                .param("checked", claim.sample() == null ? null : claim.sample().checked())
                .param("fitted", claim.sample() == null ? null : claim.sample().fitted())
                .update();
    }
}

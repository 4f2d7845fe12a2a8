package org.yicai.portal.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Money;
import org.yicai.project.ContractSide;
import org.yicai.project.Unit;

/**
 * What the records said on the last day of a quarter, and the questions that find it: by {@code :id}, the quarter's first moment {@code :begin}, the first moment
 * after it {@code :end}, and its last day {@code :until}. Everything counts by the moment at which it was recorded, so that a quarter reads the same for ever.
 */
record Figures(
        List<Term> term, List<Promised> promises, List<Planned> plan, List<Confirmed> confirmed, List<Paid> money, List<Voices> voices, List<Mending> mending, List<Asks> asks, List<Minutes> minutes,
        List<Remark> remarks) {

    /** @param contracted whether there is a contract of one's own; a landed service has none */
    record Term(@Nullable LocalDate startsOn, @Nullable Instant endedAt, boolean contracted, long contractFen) {}

    record Promised(UUID id, String name, Unit unit, int quantity) {}

    record Planned(UUID deliverable, LocalDate dueOn, int quantity) {}

    /**
     * @param total confirmed by the end of the quarter, {@code within} of it
     * @param drawn of the total, what counts by a draw: {@code checked} records were looked at for it, {@code fitted} were so
     */
    record Confirmed(UUID deliverable, int total, int within, int drawn, int checked, int fitted) {}

    /** @param late payments of the quarter that were made after their day; {@code accepted} milestones by its end */
    record Paid(long totalFen, long withinFen, int payments, int late, int accepted, int acceptedWithin) {

        Money total() {
            return Money.of(totalFen);
        }

        Money within() {
            return Money.of(withinFen);
        }
    }

    /** @param satisfied those who gave four or five of those who rated */
    record Voices(int served, int rated, int satisfied, int askedToPay) {}

    /** @param open at the end of the quarter, {@code overdue} of them past their day without an answer */
    record Mending(int found, int mended, int notMended, int open, int overdue) {}

    record Asks(int asked, int corps, int yes, int no, int open) {}

    record Minutes(String side, long minutes) {}

    record Remark(ContractSide side, String words, String who, Instant givenAt) {}

    private static final String TERM = """
            select coalesce(k.starts_on, p.lands_from) as starts_on, e.ended_at, k.id is not null as contracted,
                   coalesce(k.original_fen, 0) + coalesce((select sum(a.delta_fen) from project.published_amendment a
                                                            where a.project = :id and a.answer = 'AGREED' and a.answered_at < :end), 0) as contract_fen
              from project.published_project p left join project.published_contract k on k.project = p.id left join project.published_ending e on e.project = p.id where p.id = :id
            """;

    private static final String PROMISES = "select d.id, d.name, d.unit, d.quantity from project.published_deliverable d where d.project = :id order by d.position";

    /** The plan of that day: what the first later amendment found when it changed it, or the plan of today when none did. */
    private static final String PLAN = """
            with later as (select f.amendment from project.published_former_plan f where f.project = :id and f.answered_at >= :end order by f.answered_at limit 1)
            select f.deliverable, f.due_on, f.quantity from project.published_former_plan f where f.amendment = (select amendment from later)
            union all
            select n.deliverable, n.due_on, n.quantity from project.published_plan n where n.project = :id and not exists (select 1 from later)
            """;

    /** Whether a question about a record was open on that day, and how much of it counted when it was not. */
    private static final String ASKED = """
                  left join lateral (select bool_or(d.settled_at is null or d.settled_at >= :end) as waits, min(d.counts) filter (where d.settled_at < :end) as counts
                                       from activity.published_dispute d where d.record = %s and d.opened_at < :end) x on true
            """;

    /**
     * Whether no earlier quarter counted a record: at the end of each since it was ready a question about it was open. So what a question held back counts in the
     * quarter in which it is settled, and what was counted before anybody asked counts once. Ten years back.
     */
    private static final String FRESH = """
            not exists (select 1 from generate_series(0, 39) n
                         cross join lateral (select (:begin at time zone 'Asia/Shanghai' - n * interval '3 months') at time zone 'Asia/Shanghai' as at) e
                         where e.at > %2$s and not exists (select 1 from activity.published_dispute d where d.record = %1$s and d.opened_at < e.at and (d.settled_at is null or d.settled_at >= e.at)))
            """;

    /** What counted by draws at that moment, a line for each of them; the smallest records first. */
    private static final String ESTIMATED = """
            (select y.deliverable, sum(y.quantity) as quantity, max(y.checked) as checked, max(y.fitted) as fitted from (
                select z.*, row_number() over (partition by z.estimate, z.looked order by z.confirmed desc, z.quantity, z.record) as place,
                       floor(count(*) over (partition by z.estimate, z.looked) * cast(z.millionths as bigint) / 1000000) as most
                  from (select t.estimate, t.deliverable, t.millionths, t.checked, t.fitted, t.looked, t.record, least(t.quantity, x.counts) as quantity,
                               coalesce(t.yes_at < %1$s, false) as confirmed
                          from activity.published_estimated_then t
                          left join lateral (select bool_or(d.settled_at is null or d.settled_at >= %1$s) as waits, min(d.counts) filter (where d.settled_at < %1$s) as counts
                                               from activity.published_dispute d where d.record = t.record and d.opened_at < %1$s) x on true
                         where t.project = :id and t.made_at < %1$s and coalesce(t.withdrawn_at >= %1$s, true) and coalesce(t.left_out_at >= %1$s, true) and coalesce(t.cancelled_at >= %1$s, true)
                           and (t.yes_at < %1$s or coalesce(t.no_at >= %1$s, true)) and t.quantity is not null and x.waits is not true and x.counts is distinct from 0) z) y
              where not y.confirmed and (y.looked or y.place <= y.most) group by y.estimate, y.deliverable)
            """;

    /** Confirmed is what was recorded and had a first word of somebody who was there; the later of the two moments counts. A home visit has its household's word. What counts by a draw may shrink while people confirm; both moments are reckoned. */
    private static final String CONFIRMED = """
            select c.deliverable, sum(c.quantity) as total, sum(c.within) as within, sum(c.drawn) as drawn, sum(c.checked) as checked, sum(c.fitted) as fitted from (
                select o.deliverable, o.quantity, case when o.fresh then o.quantity else 0 end as within, 0 as drawn, 0 as checked, 0 as fitted from (
                select r.deliverable, least(r.quantity, x.counts) as quantity,
            """ + FRESH.formatted("r.id", "greatest(r.recorded_at, (select min(w.given_at) from activity.published_confirming w where w.activity = r.id))") + """
                       as fresh from activity.published_result r
            """ + ASKED.formatted("r.id") + """
                 where r.project = :id and r.recorded_at < :end and (r.cancelled_at is null or r.cancelled_at >= :end)
                   and exists (select 1 from activity.published_confirming w where w.activity = r.id and w.given_at < :end)
                   and x.waits is not true and x.counts is distinct from 0
                union all
                select v.deliverable, least(v.quantity, x.counts),
            """ + FRESH.formatted("v.id", "v.said_at") + """
                  from activity.published_visit v
            """ + ASKED.formatted("v.id") + """
                 where v.project = :id and v.deliverable is not null and v.quantity > 0 and v.said_at < :end
                   and x.waits is not true and x.counts is distinct from 0) o
                union all
                select e.deliverable, e.quantity, e.quantity, e.quantity, e.checked, e.fitted from
            """ + ESTIMATED.formatted(":end") + """
                 e union all
                select e.deliverable, 0, -e.quantity, 0, 0, 0 from
            """ + ESTIMATED.formatted(":begin") + """
                 e) c
             group by c.deliverable
            """;

    private static final String MONEY = """
            select y.total_fen, y.within_fen, y.payments, y.late, m.accepted, m.accepted_within
              from (select coalesce(sum(amount_fen), 0) as total_fen, coalesce(sum(amount_fen) filter (where recorded_at >= :begin), 0) as within_fen,
                           count(*) filter (where recorded_at >= :begin) as payments, count(*) filter (where recorded_at >= :begin and paid_on > due_on) as late
                      from project.published_payment where project = :id and recorded_at < :end) y,
                   (select count(*) as accepted, count(*) filter (where accepted_at >= :begin) as accepted_within
                      from project.published_milestone where project = :id and accepted_at < :end) m
            """;

    private static final String VOICES = """
            select count(*) as served, count(v.rating) filter (where v.given_at < :end) as rated, count(*) filter (where v.given_at < :end and v.rating >= 4) as satisfied,
                   count(*) filter (where v.given_at < :end and v.asked_to_pay) as asked_to_pay
              from activity.published_presence v
             where v.project = :id and v.capacity = 'RESIDENT' and v.starts_at >= :begin and v.starts_at < :end and v.checked_in_at < :end
            """;

    private static final String MENDING = """
            select count(*) filter (where r.asked_at >= :begin and (r.outcome is distinct from 'WITHDRAWN' or r.closed_at >= :end)) as found,
                   count(*) filter (where r.outcome = 'MENDED' and r.closed_at >= :begin and r.closed_at < :end) as mended,
                   count(*) filter (where r.outcome = 'NOT_MENDED' and r.closed_at >= :begin and r.closed_at < :end) as not_mended,
                   count(*) filter (where r.closed_at is null or r.closed_at >= :end) as open,
                   count(*) filter (where (r.closed_at is null or r.closed_at >= :end) and (r.answered_at is null or r.answered_at >= :end) and r.due_on < :until) as overdue
              from project.published_rectification r where r.project = :id and r.asked_at < :end
            """;

    private static final String ASKS = """
            select count(*) as asked, count(*) filter (where a.answered_at < :end and a.answer in ('CORPS_TAKES_IT', 'VOLUNTEERS_CAN')) as corps,
                   count(*) filter (where a.answered_at < :end and a.answer = 'COMMITTEE_YES') as yes, count(*) filter (where a.answered_at < :end and a.answer = 'COMMITTEE_NO') as no,
                   count(*) filter (where a.answered_at is null or a.answered_at >= :end) as open
              from coordination.published_ask a where a.project = :id and a.asked_at >= :begin and a.asked_at < :end
            """;

    private static final String MINUTES = """
            select b.side, sum(b.minutes) as minutes from coordination.published_burden b
             where b.project = :id and b.noted_at >= :begin and b.noted_at < :end group by b.side order by b.side
            """;

    private static final String REMARKS = """
            select r.side, r.words, w.name as who, r.given_at from project.published_remark r join party.published_person w on w.id = r.given_by
             where r.project = :id and r.quarter = :quarter order by r.given_at
            """;

    static final Map<String, String> QUESTIONS = Map.of(
            "term", TERM, "promises", PROMISES, "plan", PLAN, "confirmed", CONFIRMED, "money", MONEY, "voices", VOICES, "mending", MENDING, "asks", ASKS, "minutes", MINUTES, "remarks", REMARKS);
}

package org.yicai.portal.contractors;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Decimal;
import org.yicai.kernel.Money;
import org.yicai.portal.Standing;

/** What is on record of one contractor, and the questions that find it; each by {@code :id}. */
record Done(List<Contractor> contractor, List<Project> projects) {

    /** @param kind of organisation, as the register has it */
    record Contractor(UUID id, String name, String kind) {}

    /**
     * One of its projects.
     *
     * @param endedOn the day it ended; null while it runs
     * @param ending COMPLETED or HONOURABLE_EXIT; null while it runs
     * @param tenths points of the evaluation, {@code grade} in words; both null before there is one
     * @param remaining what is left after half a year; null before somebody looked
     * @param served residents who were there, {@code rated} how many of them rated, {@code ratingSum} of one to five in all
     * @param due milestones accepted so far, {@code onTime} on their day or before
     * @param found what was asked to be mended and not taken back, {@code mended} how much of it was
     * @param purchaserRated how often the purchaser rated, {@code purchaserSum} in all; what is not shown yet is left out
     */
    record Project(
            UUID id,
            String number,
            String title,
            Standing standing,
            long amountFen,
            String payer,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endedOn,
            @Nullable String ending,
            @Nullable Integer tenths,
            @Nullable String grade,
            @Nullable String remaining,
            int served,
            int rated,
            int ratingSum,
            int due,
            int onTime,
            int found,
            int mended,
            int purchaserRated,
            int purchaserSum) {

        /** Whether there is anything to tell yet. */
        boolean told() {
            return ending != null || grade != null || remaining != null || served + due + found + purchaserRated > 0;
        }

        Money amount() {
            return Money.of(amountFen);
        }

        /** "87.5" of a hundred; "" before there is an evaluation. */
        String points() {
            return tenths == null ? "" : Decimal.of(tenths, 10);
        }
    }

    static final Map<String, String> QUESTIONS = Map.of(
            "contractor", "select o.id, o.name, o.kind from party.published_organisation o where o.id = :id and o.kind = any (:kinds)",
            "projects", """
                    select p.id, p.number, p.title, p.stage as standing, coalesce(k.amount_fen, p.amount_fen) as amount_fen, coalesce(p.payer, '') as payer,
                           coalesce(k.starts_on, p.lands_from) as starts_on, (e.ended_at at time zone :zone)::date as ended_on, e.kind as ending,
                           c.execution + c.output + c.benefit + c.satisfaction as tenths, c.grade, m.kind as remaining,
                           coalesce(a.served, 0) as served, coalesce(a.rated, 0) as rated, coalesce(a.rating_sum, 0) as rating_sum, a.due, a.on_time, r.found, r.mended, g.purchaser_rated, g.purchaser_sum
                      from project.published_project p
                      left join project.published_contract k on k.project = p.id
                      left join project.published_ending e on e.project = p.id
                      left join evaluation.published_scorecard c on c.project = p.id
                      left join evaluation.published_remaining m on m.project = p.id
                      cross join lateral (select sum(s.served) as served, sum(s.rated) as rated, sum(s.rating_sum) as rating_sum, count(s.accepted_at) as due,
                                                 count(*) filter (where (s.accepted_at at time zone :zone)::date <= s.due_on) as on_time
                                            from project.published_milestone s where s.project = p.id) a
                      cross join lateral (select count(*) as found, count(*) filter (where x.outcome = 'MENDED') as mended
                                            from project.published_rectification x where x.project = p.id and x.outcome is distinct from 'WITHDRAWN') r
                      cross join lateral (select count(*) as purchaser_rated, coalesce(sum(y.score), 0) as purchaser_sum
                                            from project.published_rating y where y.project = p.id and y.side = 'PURCHASER' and y.shown_on <= :today) g
                     where coalesce(k.contractor, p.contractor) = :id
                     order by coalesce(k.starts_on, p.lands_from) desc nulls first, p.id desc limit 200
                    """);
}

package org.yicai.project.work;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Money;
import org.yicai.kernel.OrganisationId;
import org.yicai.kernel.PersonId;
import org.yicai.project.Course;
import org.yicai.project.DeliverableId;
import org.yicai.project.Evidence;
import org.yicai.project.ProjectId;
import org.yicai.project.Promise;
import org.yicai.project.Unit;

/** What was agreed about a project since it passed the gate. */
@Component
public class Dealings {

    private final JdbcClient sql;

    Dealings(JdbcClient sql) {
        this.sql = sql;
    }

    /** Award, what the chosen one promised of itself, contract and ending; the contract's part is null before it is signed, the ending's before the end. */
    public record Dealing(
            @Nullable String method,
            @Nullable Money amount,
            @Nullable String noticeLink,
            @Nullable String awardReason,
            @Nullable PersonId awardedBy,
            @Nullable Instant awardedAt,
            @Nullable String suitability,
            @Nullable String relatedReason,
            @Nullable String whyUs,
            @Nullable String able,
            @Nullable String well,
            @Nullable String interests,
            @Nullable UUID contract,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable String standards,
            @Nullable String duties,
            @Nullable String breach,
            @Nullable String contractorDecides,
            @Nullable Money contractAmount,
            @Nullable Money original,
            @Nullable String quality,
            @Nullable String priceParts,
            @Nullable Money advance,
            @Nullable Money bond,
            @Nullable String bondForm,
            @Nullable String dataTerms,
            @Nullable Integer payDays,
            @Nullable Integer lateRate,
            @Nullable Integer publishDays,
            @Nullable Integer fileDays,
            @Nullable Boolean mediumRequired,
            @Nullable LocalDate publishedDue,
            @Nullable LocalDate publishedOn,
            @Nullable String publishedIn,
            @Nullable LocalDate filedDue,
            @Nullable LocalDate filedOn,
            @Nullable String fileNumber,
            @Nullable String endingKind,
            @Nullable String endingReason,
            @Nullable Money refund,
            @Nullable String handedTo,
            @Nullable Instant endedAt,
            @Nullable String wishes) {

        /** What neighbours wish to do themselves, linked to the design; one that was taken back is left out. */
        public List<String> wishList() {
            return wishes == null ? List.of() : List.of(wishes.split("\n"));
        }
    }

    /**
     * What is followed while a project runs and after it.
     *
     * @param atContractor how many matters the contractor is asked to mend, the first until {@code mendBy}; {@code atPurchaser} how many wait for the purchaser's word
     * @param purchaserRated how often the contractor rated the purchaser, as far as it is shown, {@code contractorRated} the other way round
     */
    public record Following(int atContractor, @Nullable LocalDate mendBy, int atPurchaser, int purchaserRated, int purchaserSum, int contractorRated, int contractorSum) {}

    /** What was agreed and what is followed. */
    public record Known(Dealing dealing, Following following) {}

    private static final RowMapper<Dealing> DEALING = new SimplePropertyRowMapper<>(Dealing.class);
    private static final RowMapper<Following> FOLLOWING = new SimplePropertyRowMapper<>(Following.class);

    /** Empty for a project that does not exist in this scope. */
    public Optional<Dealing> of(ProjectId project) {
        return known(project, LocalDate.EPOCH).map(Known::dealing);
    }

    /**
     * The same with what is followed, in one statement.
     *
     * @param today ratings that are not shown yet on this day are left out
     */
    Optional<Known> known(ProjectId project, LocalDate today) {
        return sql.sql("""
                select a.method, a.amount_fen as amount, a.notice_link, a.reason as award_reason, a.awarded_by, a.awarded_at, a.suitability, a.related_reason,
                       s.why_us, s.able, s.well, s.interests, k.id as contract, k.signed_on, k.starts_on, k.ends_on, k.standards, k.duties, k.breach, k.contractor_decides,
                       k.amount_fen as contract_amount, k.original_fen as original, k.quality, k.price_parts, k.advance_fen as advance, k.bond_fen as bond, k.bond_form,
                       k.data_terms, k.pay_days, k.late_rate, k.publish_days, k.file_days, k.medium_required,
                       u.due_on as published_due, u.done_on as published_on, u.reference as published_in, f.due_on as filed_due, f.done_on as filed_on, f.reference as file_number,
                       e.kind as ending_kind, e.reason as ending_reason, e.refund_fen as refund, e.handed_to, e.ended_at,
                       (select string_agg(replace(o.words, chr(10), ' '), chr(10) order by o.id) from project.linked_wish l join need.published_offer o on o.id = l.offer
                         where l.project = p.id and o.words <> '') as wishes,
                       r.at_contractor, r.mend_by, r.at_purchaser, g.purchaser_rated, g.purchaser_sum, g.contractor_rated, g.contractor_sum
                  from project.project p
                  left join project.award a on a.project = p.id and a.stage = 'RECORDED'
                  left join project.self_check s on s.id = a.self_check
                  left join project.contract k on k.project = p.id
                  left join project.contract_filing u on u.contract = k.id and u.kind = 'PUBLISHED'
                  left join project.contract_filing f on f.contract = k.id and f.kind = 'FILED'
                  left join project.ending e on e.project = p.id
                 cross join lateral (select count(*) filter (where answer is null) as at_contractor, min(due_on) filter (where answer is null) as mend_by, count(answer) as at_purchaser
                                       from project.rectification where project = p.id and outcome is null) r
                 cross join lateral (select count(*) filter (where side = 'CONTRACTOR') as purchaser_rated, coalesce(sum(score) filter (where side = 'CONTRACTOR'), 0) as purchaser_sum,
                                            count(*) filter (where side = 'PURCHASER') as contractor_rated, coalesce(sum(score) filter (where side = 'PURCHASER'), 0) as contractor_sum
                                       from project.published_rating where project = p.id and shown_on <= :today) g
                 where p.id = :project
                """).param("project", project.value()).param("today", today).query((row, number) -> new Known(DEALING.mapRow(row, number), FOLLOWING.mapRow(row, number))).optional();
    }

    /** Who looked at itself for a project, by name, with what is kept of each as a seller. */
    public List<SelfCheck> selfChecks(ProjectId project) {
        return sql.sql("""
                select s.id, s.why_us, s.able, s.well, s.political_awareness, s.political_shown, s.social_responsibility, s.social_shown, s.service_spirit, s.spirit_shown,
                       s.professional_quality, s.quality_shown, s.work_with_people, s.people_shown, s.interested, s.interests, s.answered_at,
                       exists (select 1 from project.award a where a.self_check = s.id and a.stage = 'PROPOSED') as proposed,
                       o.id as contractor, o.kind, o.name as contractor_name, o.proofs, o.level, o.rated_on, o.responsible, o.controlled_by, o.controller
                  from project.self_check s join party.published_supplier o on o.id = s.contractor
                 where s.project = :project order by o.name
                """).param("project", project.value()).query(SelfCheck.Row.class).list().stream().map(SelfCheck.Row::check).toList();
    }

    /** A milestone and how far it is. */
    public record Step(UUID id, int position, String title, LocalDate dueOn, Money amount, @Nullable Instant acceptedAt, @Nullable LocalDate paidOn) {}

    private record Cell(DeliverableId id, int position, String name, Unit unit, int quantity, String standard, Evidence evidence, @Nullable UUID milestone, @Nullable Integer step,
            @Nullable String title, @Nullable LocalDate dueOn, @Nullable Money amount, @Nullable Instant acceptedAt, @Nullable LocalDate paidOn, @Nullable Integer due) {

        Promise promise() {
            return new Promise(id, position, name, unit, quantity, standard, evidence);
        }

        Step reached() {
            return new Step(milestone, step, title, dueOn, amount, acceptedAt, paidOn);
        }
    }

    /** What is promised, by which milestones, and how much of it each makes due. */
    public record Plan(List<Promise> promises, List<Step> milestones, List<Course.Planned> planned) {}

    /** Everything that is promised, milestones included once there is a contract. In one statement. */
    public Plan plan(ProjectId project) {
        var cells = sql.sql("""
                select d.id, d.position, d.name, d.unit, d.quantity, d.standard, d.evidence, m.id as milestone, m.position as step, m.title, m.due_on, m.amount_fen as amount, m.accepted_at, m.paid_on,
                       q.quantity as due
                  from project.deliverable d
                  left join project.published_milestone m on m.project = d.project
                  left join project.milestone_quantity q on q.milestone = m.id and q.deliverable = d.id
                 where d.project = :project order by d.position, m.position
                """).param("project", project.value()).query(Cell.class).list();
        return new Plan(
                cells.stream().map(Cell::promise).distinct().toList(),
                cells.stream().filter(each -> each.milestone != null).map(Cell::reached).distinct().toList(),
                cells.stream().filter(each -> each.due != null).map(each -> new Course.Planned(each.id.value(), each.dueOn, each.due)).toList());
    }
}

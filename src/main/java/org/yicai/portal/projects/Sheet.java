package org.yicai.portal.projects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.kernel.Money;
import org.yicai.kernel.SubdistrictId;
import org.yicai.portal.Standing;
import org.yicai.project.Course;
import org.yicai.project.Unit;

/** Everything the public may know of one project, and the questions that find it; each by {@code :id}. */
record Sheet(
        List<Project> project,
        List<Promised> promises,
        List<Course.Planned> plan,
        List<Course.Week> weeks,
        List<Group> groups,
        List<Round> rounds,
        List<Condition> conditions,
        List<Notice> notices,
        List<Milestone> milestones,
        List<Filing> filings,
        List<Subcontract> subcontracts,
        List<Amendment> amendments,
        List<Activity> activities,
        List<Presence> presence,
        List<Indicator> indicators,
        List<Meant> meant,
        List<Followed.Mending> mending,
        List<Followed.Rating> ratings,
        List<Followed.Minutes> minutes,
        List<Followed.Asks> asks,
        List<Advice> advice,
        List<Evaluated> evaluated,
        List<Remaining> remaining,
        List<Said> said,
        List<Tempo> tempo,
        List<Farewell> farewell,
        List<ThirdParty> thirdParty,
        List<Followed.Drawn> drawn) {

    /** What is agreed; the contract's fields are null before it was signed, the ending's before there is one. */
    record Project(
            UUID id,
            UUID subdistrictId,
            String number,
            String title,
            Standing standing,
            String origin,
            String purchaserLevel,
            String kind,
            String leafName,
            String leafNameEn,
            String targetGroup,
            String summary,
            String remains,
            @Nullable UUID contractorId,
            String contractor,
            String contractorCode,
            long amountFen,
            String payer,
            String contractLink,
            String recipients,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable String standards,
            @Nullable String contractorDecides,
            @Nullable String endingKind,
            @Nullable String endingReason,
            @Nullable Long refundFen,
            @Nullable String handedTo,
            @Nullable Instant endedAt) {

        SubdistrictId subdistrict() {
            return new SubdistrictId(subdistrictId);
        }

        Money amount() {
            return Money.of(amountFen);
        }

        Money refund() {
            return Money.of(refundFen == null ? 0 : refundFen);
        }
    }

    record Promised(UUID id, String name, Unit unit, int quantity) {}

    /** A group of needs it answers. */
    record Group(UUID id, String title, int needs, int solved, int notSolved) {}

    /**
     * One time before the committee; {@code conclusion} is null while it is open.
     *
     * @param objections how many people objected, {@code answered} how many of them have the committee's answer
     */
    record Round(
            UUID id, String kind, int round, @Nullable String conclusion, @Nullable Instant concludedAt, @Nullable String reason, int agree, int against, int abstain, int recused,
            @Nullable LocalDate heldOn, @Nullable LocalDate objectionsUntil, int objections, int answered) {

        boolean passed() {
            return "PASSED".equals(conclusion);
        }
    }

    /** What the committee asked for with its yes, and what the purchaser answered. */
    record Condition(UUID item, String words, @Nullable String answer, @Nullable String answerWords) {}

    /** That the project passes mid-term without a meeting; {@code objection} is null unless a member wants one. */
    record Notice(LocalDate untilDay, @Nullable String objection) {}

    record Milestone(String title, LocalDate dueOn, long amountFen, @Nullable Instant acceptedAt, int served, int rated, @Nullable String opinion, @Nullable LocalDate paidOn, @Nullable UUID acceptance, @Nullable UUID payment, List<Judged> report) {

        Money amount() {
            return Money.of(amountFen);
        }
    }

    record Activity(
            UUID id, String title, UUID community, String venue, Instant startsAt, Instant endsAt, boolean cancelled, boolean counts, boolean told,
            int served, int volunteers, int confirmations, int denials, int rated, int ratingSum, int askedToPay) {}

    /** All activities in figures: how many are to come, how many were and how many of those somebody confirmed; what people said. */
    record Presence(int coming, int past, int confirmed, int served, int rated, int ratingSum, int askedToPay) {}

    record Indicator(String kind, String target) {}

    private static final String PROJECT = """
            select p.id, p.subdistrict as subdistrict_id, p.number, p.title, p.stage as standing, p.origin, p.purchaser_level, p.kind, p.leaf_name, p.leaf_name_en,
                   p.target_group, p.summary, p.remains, o.id as contractor_id, coalesce(o.name, '') as contractor, coalesce(o.code, '') as contractor_code, coalesce(k.amount_fen, p.amount_fen) as amount_fen,
                   coalesce(p.payer, '') as payer, coalesce(p.contract_link, '') as contract_link, coalesce(p.recipients, '') as recipients, k.signed_on,
                   coalesce(k.starts_on, p.lands_from) as starts_on, coalesce(k.ends_on, p.lands_until) as ends_on, k.standards, k.contractor_decides,
                   e.kind as ending_kind, e.reason as ending_reason, e.refund_fen, e.handed_to, e.ended_at
              from project.published_project p
              left join project.published_contract k on k.project = p.id
              left join party.published_organisation o on o.id = coalesce(k.contractor, p.contractor)
              left join project.published_ending e on e.project = p.id
             where p.id = :id
            """;

    private static final String PROMISES = """
            select d.id, d.name, d.unit, d.quantity from project.published_deliverable d where d.project = :id order by d.position
            """;

    private static final String PLAN = "select n.deliverable, n.due_on, n.quantity from project.published_plan n where n.project = :id order by n.due_on";

    private static final String WEEKS = """
            select c.deliverable, date_trunc('week', c.starts_at at time zone :zone)::date as week, sum(c.quantity) as quantity
              from activity.published_delivered c where c.project = :id group by 1, 2 order by 2
            """;

    private static final String GROUPS = """
            select g.id, g.title, coalesce(sum(n.needs), 0) as needs, coalesce(sum(n.needs) filter (where n.stage = 'SOLVED'), 0) as solved,
                   coalesce(sum(n.needs) filter (where n.stage = 'NOT_SOLVED'), 0) as not_solved
              from project.published_answered_group x
              join need.published_group g on g.id = x.need_group
              left join need.published_count n on n.need_group = g.id
             where x.project = :id
             group by g.id, g.title order by g.id
            """;

    private static final String ROUNDS = """
            select i.id, i.kind, i.round, i.conclusion, i.concluded_at, i.reason, i.agree, i.return as against, i.abstain, i.recused, i.held_on, i.objections_until,
                   (select count(*) from council.published_objection o where o.item = i.id) as objections,
                   (select count(*) from council.published_objection o where o.item = i.id and o.answered_at is not null) as answered
              from council.published_item i where i.subject = :id order by i.submitted_at
            """;

    private static final String CONDITIONS = """
            select c.item, c.words, c.answer, c.answer_words from council.published_condition c where c.subject = :id order by c.item, c.position
            """;

    private static final String NOTICES = """
            select n.until_day, n.objection from council.published_notice n where n.subject = :id
            """;

    private static final String MILESTONES = """
            select m.title, m.due_on, m.amount_fen, m.accepted_at, coalesce(m.served, 0) as served, coalesce(m.rated, 0) as rated, m.opinion, m.paid_on, m.acceptance, m.payment,
                   (select coalesce(json_agg(r order by r.position), '[]') from project.published_acceptance_row r where r.milestone = m.id) as report
              from project.published_milestone m where m.project = :id order by m.position
            """;

    private static final String FILINGS = "select f.kind, f.due_on, f.done_on, f.reference from project.published_filing f where f.project = :id order by f.kind desc";

    private static final String SUBCONTRACTS = """
            select o.name as organisation, s.part, s.share_percent from project.published_subcontract s join party.published_organisation o on o.id = s.organisation
             where s.project = :id and s.answer = 'AGREED' order by s.answered_at
            """;

    private static final String AMENDMENTS = """
            select a.number, a.delta_fen, a.ends_on, a.reason, a.answered_at from project.published_amendment a where a.project = :id and a.answer = 'AGREED' order by a.number
            """;

    private static final String ACTIVITIES = """
            select a.id, a.title, a.community, a.venue, a.starts_at, a.ends_at, a.cancelled_at is not null as cancelled, a.counts, a.quantity is not null as told,
                   a.served, a.volunteers, a.confirmations, a.denials, a.rated, a.rating_sum, a.asked_to_pay
              from activity.published_activity a
             where a.id = any (array(select d.id from activity.published_date d where d.project = :id and d.cancelled_at is null and d.ends_at > :now order by d.starts_at limit 12)
                            || array(select d.id from activity.published_date d where d.project = :id and (d.cancelled_at is not null or d.ends_at <= :now) order by d.starts_at desc limit 12))
             order by a.starts_at desc
            """;

    private static final String PRESENCE = """
            select d.coming, d.past, (select count(*) from activity.published_confirmed c where c.project = :id) as confirmed, t.served, t.rated, t.rating_sum, t.asked_to_pay
              from (select count(*) filter (where cancelled_at is null and ends_at > :now) as coming, count(*) filter (where cancelled_at is not null or ends_at <= :now) as past
                      from activity.published_date where project = :id) d,
                   (select count(*) filter (where capacity = 'RESIDENT') as served, count(rating) filter (where capacity = 'RESIDENT') as rated,
                           coalesce(sum(rating) filter (where capacity = 'RESIDENT'), 0) as rating_sum, count(*) filter (where asked_to_pay) as asked_to_pay
                      from activity.published_presence where project = :id) t
            """;

    private static final String INDICATORS = """
            select i.kind, i.target from project.published_indicator i where i.project = :id
             order by array_position(array['OUTPUT', 'BENEFIT', 'SATISFACTION', 'SOCIAL_TRUST', 'POLICY', 'PEOPLES_INTERESTS'], i.kind)
            """;

    private static final String ADVICE = "select a.constituency, a.stance, a.words, a.given_at from project.published_advice a where a.project = :id order by a.given_at, a.id";

    private static final String EVALUATED = "select s.execution, s.output, s.benefit, s.satisfaction, s.grade, s.words, s.evaluated_at from evaluation.published_scorecard s where s.project = :id";
    private static final String REMAINING = "select r.kind, r.words, r.looked_at from evaluation.published_remaining r where r.project = :id";

    private static final String THIRD_PARTY = "select t.third_party as words from project.published_third_party t where t.project = :id";
    private static final String FAREWELL = "select f.next_step, f.ends_on, f.told from project.published_farewell f where f.project = :id";
    private static final String TEMPO = """
            select (select (max(i.concluded_at) at time zone :zone)::date from council.published_item i where i.subject = :id and i.kind = 'DESIGN' and i.conclusion = 'PASSED') as passed_on,
                   (select (a.awarded_at at time zone :zone)::date from project.published_awarded a where a.project = :id) as awarded_on,
                   (select k.signed_on from project.published_contract k where k.project = :id) as signed_on,
                   (select (min(c.starts_at) at time zone :zone)::date from activity.published_delivered c where c.project = :id) as served_on
            """;
    private static final String SAID = """
            select a.said, a.answered from need.published_about a join project.published_project p on p.subdistrict = a.subdistrict and p.number = a.about where p.id = :id
            """;

    static final Map<String, String> QUESTIONS = Map.ofEntries(
            Map.entry("project", PROJECT), Map.entry("meant", Meant.QUESTION), Map.entry("promises", PROMISES), Map.entry("plan", PLAN), Map.entry("weeks", WEEKS), Map.entry("presence", PRESENCE), Map.entry("groups", GROUPS), Map.entry("rounds", ROUNDS), Map.entry("conditions", CONDITIONS),
            Map.entry("notices", NOTICES), Map.entry("milestones", MILESTONES), Map.entry("filings", FILINGS), Map.entry("subcontracts", SUBCONTRACTS),
            Map.entry("amendments", AMENDMENTS), Map.entry("activities", ACTIVITIES), Map.entry("indicators", INDICATORS), Map.entry("minutes", Followed.MINUTES), Map.entry("asks", Followed.ASKS),
            Map.entry("mending", Followed.MENDING), Map.entry("ratings", Followed.RATINGS), Map.entry("advice", ADVICE),
            Map.entry("evaluated", EVALUATED), Map.entry("remaining", REMAINING), Map.entry("said", SAID), Map.entry("tempo", TEMPO), Map.entry("farewell", FAREWELL), Map.entry("third_party", THIRD_PARTY), Map.entry("drawn", Followed.DRAWN));
}

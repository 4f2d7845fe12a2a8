package org.yicai.open.ocds;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Reads purchases from what the modules publish: several projects in one statement, each question in its own plain SQL. */
@Component
class Purchases {

    private static final String QUESTIONS = """
            select json_build_object(
                'projects', (select coalesce(json_agg(r), '[]') from (
                    select p.id, p.subdistrict, p.number, p.title, p.origin, p.regime, p.target_group, p.summary, p.amount_fen, p.drafted_at, coalesce(p.payer, '') as payer,
                           coalesce(p.contract_link, '') as contract_link, coalesce(p.recipients, '') as recipients, p.lands_from, p.lands_until, p.contractor, u.purchaser,
                           p.leaf_name, u.leaf_code, u.catalogue_year
                      from project.published_project p join project.published_purchase u on u.id = p.id
                     where p.id = any (:projects)) r),
                'groups', (select coalesce(json_agg(r), '[]') from (
                    select x.project, g.title from project.published_answered_group x join need.published_group g on g.id = x.need_group
                     where x.project = any (:projects) order by g.id) r),
                'deliverables', (select coalesce(json_agg(r), '[]') from (
                    select d.id, d.project, d.name, d.unit, d.quantity, d.passed_quantity, d.standard from project.published_deliverable d
                     where d.project = any (:projects) order by d.position) r),
                'turns', (select coalesce(json_agg(r), '[]') from (
                    select i.id, i.subject as project, i.round, i.title, i.submitted_at, i.conclusion, i.concluded_at, i.reason, i.agree, i.return as against, i.abstain, i.recused
                      from council.published_item i where i.subject = any (:projects) order by i.round) r),
                'awards', (select coalesce(json_agg(r), '[]') from (
                    select a.id, a.project, a.contractor, a.method, a.amount_fen, a.notice_link, a.awarded_at from project.published_awarded a
                     where a.project = any (:projects)) r),
                'contracts', (select coalesce(json_agg(r), '[]') from (
                    select k.id, k.project, k.contractor, k.original_fen, k.signed_on, k.starts_on, k.ends_on, k.standards, k.published_at from project.published_contract k
                     where k.project = any (:projects)) r),
                'amendments', (select coalesce(json_agg(r), '[]') from (
                    select a.id, a.project, a.number, a.delta_fen, a.ends_on, a.former_ends_on, a.reason, a.answered_at,
                           (select coalesce(json_agg(x), '[]') from (
                               select c.milestone, c.added, c.former_due, c.former_fen from project.published_amended_milestone c where c.amendment = a.id) x) as milestones,
                           (select coalesce(json_agg(x), '[]') from (
                               select f.deliverable, sum(f.quantity) as quantity from project.published_former_plan f where f.amendment = a.id group by f.deliverable) x) as before
                      from project.published_amendment a where a.project = any (:projects) and a.answer = 'AGREED' order by a.answered_at, a.number) r),
                'subcontracts', (select coalesce(json_agg(r), '[]') from (
                    select s.id, s.project, s.organisation, s.part, s.share_percent, s.answered_at from project.published_subcontract s
                     where s.project = any (:projects) and s.answer = 'AGREED' order by s.answered_at, s.id) r),
                'milestones', (select coalesce(json_agg(r), '[]') from (
                    select m.id, m.project, m.title, m.due_on, m.amount_fen, m.accepted_at, coalesce(m.served, 0) as served, coalesce(m.rated, 0) as rated, m.opinion,
                           (select coalesce(json_agg(x), '[]') from (
                               select w.name, w.unit, w.promised, w.confirmed from project.published_acceptance_row w
                                where w.milestone = m.id and w.promised is not null and w.confirmed is not null order by w.position) x) as kept
                      from project.published_milestone m where m.project = any (:projects) order by m.position) r),
                'payments', (select coalesce(json_agg(r), '[]') from (
                    select y.id, y.project, y.milestone, y.amount_fen, y.paid_on, y.recorded_at from project.published_paid y
                     where y.project = any (:projects) order by y.recorded_at, y.id) r),
                'endings', (select coalesce(json_agg(r), '[]') from (
                    select e.project, e.kind, e.reason, e.refund_fen, e.handed_to, e.ended_at from project.published_ending e where e.project = any (:projects)) r),
                'organisations', (select coalesce(json_agg(r), '[]') from (
                    select o.id, o.subdistrict, o.kind, o.name, o.code from party.published_organisation o
                     where o.kind in ('GUIDANCE_COMMITTEE', 'SUBDISTRICT_OFFICE') and o.subdistrict in (select p.subdistrict from project.published_project p where p.id = any (:projects))
                        or (o.subdistrict, o.name) in (select p.subdistrict, p.payer from project.published_project p where p.id = any (:projects))
                        or o.id in (select u.purchaser from project.published_purchase u where u.id = any (:projects)
                                    union select p.contractor from project.published_project p where p.id = any (:projects)
                                    union select a.contractor from project.published_awarded a where a.project = any (:projects)
                                    union select s.organisation from project.published_subcontract s where s.project = any (:projects) and s.answer = 'AGREED'
                                    union select k.contractor from project.published_contract k where k.project = any (:projects))
                     order by o.id) r))
            """;

    private final JdbcClient sql;
    private final JsonMapper json = JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

    Purchases(JdbcClient sql) {
        this.sql = sql;
    }

    private record Answers(
            List<Purchase.Project> projects, List<Purchase.Group> groups, List<Purchase.Deliverable> deliverables, List<Purchase.Turn> turns, List<Purchase.Award> awards,
            List<Purchase.Contract> contracts, List<Purchase.Amendment> amendments, List<Purchase.Subcontract> subcontracts, List<Purchase.Milestone> milestones, List<Purchase.Payment> payments, List<Purchase.Ending> endings,
            List<Purchase.Organisation> organisations) {

        Purchase purchase(Purchase.Project project) {
            return new Purchase(
                    project,
                    of(project, groups, Purchase.Group::project),
                    of(project, deliverables, Purchase.Deliverable::project),
                    of(project, turns, Purchase.Turn::project),
                    one(project, awards, Purchase.Award::project),
                    one(project, contracts, Purchase.Contract::project),
                    of(project, amendments, Purchase.Amendment::project),
                    of(project, subcontracts, Purchase.Subcontract::project),
                    of(project, milestones, Purchase.Milestone::project),
                    of(project, payments, Purchase.Payment::project),
                    one(project, endings, Purchase.Ending::project),
                    organisations.stream().filter(each -> each.subdistrict().equals(project.subdistrict())).toList());
        }

        private static <T> List<T> of(Purchase.Project project, List<T> all, Function<T, UUID> whose) {
            return all.stream().filter(each -> whose.apply(each).equals(project.id())).toList();
        }

        private static <T> Optional<T> one(Purchase.Project project, List<T> all, Function<T, UUID> whose) {
            return of(project, all, whose).stream().findFirst();
        }
    }

    /** By project; those that are not public, or do not exist, are left out. One statement. */
    Map<UUID, Purchase> of(Collection<UUID> projects) {
        var document = sql.sql(QUESTIONS).param("projects", projects.toArray(UUID[]::new)).query(String.class).single();
        var answers = json.readValue(document, Answers.class);
        return answers.projects.stream().collect(Collectors.toMap(Purchase.Project::id, answers::purchase));
    }
}

package org.yicai.project.contract;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Missing;
import org.yicai.project.ProjectId;
import org.yicai.web.Enquiry;
import tools.jackson.core.type.TypeReference;

/** Reads a contract with all its changes in one statement. */
@Component
class ContractFiles {

    private static final Map<String, String> QUESTIONS = Map.ofEntries(
            Map.entry("contract", """
                    select k.id, k.contractor, k.amount_fen, k.original_fen, k.signed_on, k.starts_on, k.ends_on, k.long_term, k.quality, k.price_parts, k.standards, k.duties, k.breach,
                           k.contractor_decides, k.advance_fen, k.bond_fen, k.bond_form, k.data_terms, k.pay_days, k.late_rate, k.amend_percent, o.paid_on as advance_paid_on,
                           coalesce(o.amount_fen, 0) - (select coalesce(sum(y.offset_fen), 0) from project.payment y join project.milestone m on m.id = y.milestone
                                                         where m.contract = k.id) as advance_left_fen,
                           (select coalesce(sum(abs(a.delta_fen)), 0) from project.amendment a where a.contract = k.id and a.answer = 'AGREED') as changed_fen
                      from project.contract k left join project.other_payment o on o.subject = k.id and o.kind = 'ADVANCE' where k.project = :project
                    """),
            Map.entry("milestones", """
                    select m.id, m.position, m.title, m.due_on, m.amount_fen, m.accepted_at is not null as accepted from project.published_milestone m where m.project = :project order by m.position
                    """),
            Map.entry("quantities", """
                    select q.milestone, q.deliverable, q.quantity from project.milestone_quantity q join project.milestone m on m.id = q.milestone
                      join project.contract k on k.id = m.contract where k.project = :project
                    """),
            Map.entry("deliverables", """
                    select d.id, d.position, d.name, d.unit, d.quantity, coalesce(d.passed_quantity, d.quantity) as passed_quantity from project.deliverable d
                     where d.project = :project order by d.position
                    """),
            Map.entry("subcontracts", """
                    select s.id, o.name as organisation_name, s.part, s.share_percent, s.asked_at, s.answer, s.answer_reason, s.answered_at
                      from project.subcontract s join project.contract k on k.id = s.contract join party.published_organisation o on o.id = s.organisation
                     where k.project = :project order by s.id
                    """),
            Map.entry("amendments", """
                    select a.id, a.number, a.side, a.delta_fen, a.ends_on, a.reason, a.proposed_at, a.answer, a.answer_reason, a.answered_at, a.committee
                      from project.amendment a join project.contract k on k.id = a.contract where k.project = :project order by a.number
                    """),
            Map.entry("rows", """
                    select r.amendment, r.position, r.milestone, r.title, r.due_on, r.amount_fen from project.amendment_milestone r join project.amendment a on a.id = r.amendment
                      join project.contract k on k.id = a.contract where k.project = :project order by r.position
                    """),
            Map.entry("row_quantities", """
                    select q.amendment, q.position, q.deliverable, q.quantity from project.amendment_quantity q join project.amendment a on a.id = q.amendment
                      join project.contract k on k.id = a.contract where k.project = :project
                    """),
            Map.entry("decisions", """
                    select d.matter, d.decision from project.contract_decision d join project.contract k on k.id = d.contract where k.project = :project
                    """),
            Map.entry("requests", """
                    select r.id, r.side, r.matter, r.words, r.asked_at, r.due_on, r.answer, r.answer_words
                      from project.contract_request r join project.contract k on k.id = r.contract where k.project = :project order by r.id
                    """),
            Map.entry("lost", """
                    select (select coalesce(sum(greatest(0, y.paid_on - y.due_on)), 0) from project.payment y join project.milestone m on m.id = y.milestone where m.contract = k.id) as payment,
                           (select coalesce(sum(greatest(0, extract(day from coalesce(a.answered_at, :now) - a.proposed_at)::int - 7)), 0) from project.amendment a
                             where a.contract = k.id and a.side = 'CONTRACTOR' and a.committee is null)
                           + (select coalesce(sum(greatest(0, extract(day from coalesce(s.answered_at, :now) - s.asked_at)::int - 7)), 0) from project.subcontract s where s.contract = k.id) as answer
                      from project.contract k where k.project = :project
                    """));

    private final JdbcClient sql;
    private final Clock clock;
    private final Enquiry enquiry;

    ContractFiles(JdbcClient sql, Clock clock, Enquiry enquiry) {
        this.sql = sql;
        this.clock = clock;
        this.enquiry = enquiry;
    }

    /** Takes the money of a contract for this transaction, so that nothing of it is paid meanwhile. */
    void take(ProjectId project) {
        sql.sql("select id from project.contract where project = :project for update").param("project", project.value()).query(UUID.class).optional();
    }

    /** @throws Missing when no contract was signed */
    ContractFile of(ProjectId project) {
        var file = enquiry.ask(QUESTIONS, Map.of("project", project.value(), "now", clock.instant().atOffset(ZoneOffset.UTC)), new TypeReference<ContractFile>() {});
        if (file.contract().isEmpty()) {
            throw new Missing();
        }
        return file;
    }
}

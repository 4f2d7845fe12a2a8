package org.yicai.project.ending;

import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.place.Places;
import org.yicai.project.ProjectId;
import org.yicai.web.Enquiry;
import tools.jackson.core.type.TypeReference;

/** Reads what an exit is made of, in one statement. */
@Component
class ExitFiles {

    private static final Map<String, String> QUESTIONS = Map.of(
            "exits", """
                    select e.id, e.side, e.reason, e.people, e.handed_to, e.unfinished, e.paid_fen, e.value_fen, e.refund_fen, e.owed_fen, e.proposed_at, m.name as mediator,
                           e.mediation, e.mediation_at, e.answer, e.answered_at, exists (select 1 from project.other_payment o where o.subject = e.id) as owed_paid
                      from project.exit e left join party.published_person m on m.id = e.mediator where e.project = :project order by e.id desc
                    """,
            "money", """
                    select k.id as contract, k.pay_days, k.amount_fen - coalesce(x.deducted, 0) as agreed_fen, coalesce(x.accepted, 0) - coalesce(x.deducted, 0) as accepted_fen,
                           coalesce(x.unpaid, 0) as unpaid_fen, coalesce(x.paid, 0) + coalesce(o.paid, 0) as paid_fen, coalesce(o.advance, 0) - coalesce(x.made_up, 0) as advance_left_fen
                      from project.contract k
                      left join lateral (select sum(m.amount_fen) filter (where a.id is not null) as accepted, sum(m.amount_fen) filter (where a.id is not null and y.id is null) as unpaid,
                                                sum(y.amount_fen) as paid, sum(y.offset_fen) as made_up, sum(h.amount_fen) filter (where h.answer = 'AGREED') as deducted
                                           from project.milestone m left join project.acceptance a on a.milestone = m.id left join project.payment y on y.milestone = m.id
                                           left join project.hold h on h.milestone = m.id where m.contract = k.id) x on true
                      left join lateral (select sum(p.amount_fen) as paid, sum(p.amount_fen) filter (where p.kind = 'ADVANCE') as advance
                                           from project.other_payment p where p.contract = k.id) o on true
                     where k.project = :project
                    """,
            "lines", """
                    select m.id as milestone, m.amount_fen, q.deliverable, q.quantity as promised
                      from project.milestone m join project.contract k on k.id = m.contract join project.milestone_quantity q on q.milestone = m.id
                     where k.project = :project and not exists (select 1 from project.acceptance a where a.milestone = m.id) order by m.position
                    """,
            "deliverables", """
                    select d.id, d.name, d.unit, d.quantity, coalesce((select sum(c.quantity) from project.claim c where c.deliverable = d.id), 0) as claimed
                      from project.deliverable d where d.project = :project order by d.position
                    """,
            "seats", """
                    select distinct s.person, n.name from council.published_seat s join party.published_person n on n.id = s.person
                      join project.project p on p.subdistrict = s.subdistrict
                     where p.id = :project and s.from_day <= :today and s.until_day >= :today order by n.name
                    """);

    private final JdbcClient sql;
    private final Places places;
    private final Enquiry enquiry;

    ExitFiles(JdbcClient sql, Places places, Enquiry enquiry) {
        this.sql = sql;
        this.places = places;
        this.enquiry = enquiry;
    }

    /** Takes the money of the project's contract for this transaction, so that nothing of it is paid or held meanwhile. */
    void take(ProjectId project) {
        sql.sql("select id from project.contract where project = :project for update").param("project", project.value()).query(UUID.class).optional();
    }

    ExitFile of(ProjectId project) {
        return enquiry.ask(QUESTIONS, Map.of("project", project.value(), "today", places.today()), new TypeReference<ExitFile>() {});
    }
}

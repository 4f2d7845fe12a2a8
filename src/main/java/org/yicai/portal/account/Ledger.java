package org.yicai.portal.account;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yicai.portal.Promise;
import org.yicai.portal.Standing;
import org.yicai.project.Unit;

/** The rows of the account, and the questions that find them; each by {@code :subdistrict}. */
record Ledger(List<Project> projects, List<Group> groups, List<Gate> gates, List<Promised> promises, List<Presence> presences, List<Minutes> minutes, List<Waits> waits, List<Drawn> drawn) {

    record Project(
            UUID id, String number, String title, Standing standing, String contractor, String payer, boolean negativeClean, long amountFen, long paidFen, long refundFen) {}

    /** A group of needs that a project answers. */
    record Group(UUID project, UUID id, String title, int needs, int solved) {}

    /** The latest conclusion of the committee. */
    record Gate(UUID project, String conclusion, Instant concludedAt, int agree, int against, int abstain) {}

    record Promised(UUID project, String name, Unit unit, int quantity, int confirmed) {

        Promise promise() {
            return new Promise(name, unit, quantity, confirmed);
        }
    }

    /** What people who were there said; a visit counts once for each time somebody was there. */
    record Presence(UUID project, int served, int volunteers, int confirmations, int denials, int rated, int ratingSum, int askedToPay) {

        static final Presence NONE = new Presence(new UUID(0, 0), 0, 0, 0, 0, 0, 0, 0);

        int present() {
            return served + volunteers;
        }
    }

    /** What was recorded and waits for the answer to a question. */
    record Waits(UUID project, String name, Unit unit, int quantity) {}

    /** What counts by a draw, so many of the confirmed: {@code checked} records were looked at for it, {@code fitted} were so. */
    record Drawn(UUID project, String name, Unit unit, int drawn, int checked, int fitted) {}

    record Minutes(@Nullable UUID project, String side, long minutes) {}

    private static final String PROJECTS = """
            select p.id, p.number, p.title, p.stage as standing, coalesce(o.name, '') as contractor, coalesce(p.payer, '') as payer, p.negative_clean,
                   coalesce(k.amount_fen, 0) as amount_fen, coalesce(e.refund_fen, 0) as refund_fen,
                   (select coalesce(sum(y.amount_fen), 0) from project.published_payment y where y.project = p.id) as paid_fen
              from project.published_project p
              left join project.published_contract k on k.project = p.id
              left join party.published_organisation o on o.id = coalesce(k.contractor, p.contractor)
              left join project.published_ending e on e.project = p.id
             where p.subdistrict = :subdistrict and p.stage in ('CONTRACTED', 'LANDED', 'COMPLETED', 'TERMINATED')
             order by p.id desc
            """;

    private static final String GROUPS = """
            select x.project, g.id, g.title, coalesce(sum(n.needs), 0) as needs, coalesce(sum(n.needs) filter (where n.stage = 'SOLVED'), 0) as solved
              from project.published_answered_group x
              join need.published_group g on g.id = x.need_group
              left join need.published_count n on n.need_group = g.id and n.subdistrict = :subdistrict
             where x.subdistrict = :subdistrict
             group by x.project, g.id, g.title order by g.id
            """;

    private static final String GATES = """
            select distinct on (i.subject) i.subject as project, i.conclusion, i.concluded_at, i.agree, i.return as against, i.abstain
              from council.published_item i
             where i.subdistrict = :subdistrict and i.kind = 'DESIGN' and i.conclusion is not null
             order by i.subject, i.round desc
            """;

    private static final String PROMISES = """
            select d.project, d.name, d.unit, d.quantity, coalesce(sum(a.quantity), 0) as confirmed
              from project.published_deliverable d
              left join activity.published_delivered a on a.deliverable = d.id
             where d.subdistrict = :subdistrict
             group by d.id, d.project, d.position, d.name, d.unit, d.quantity order by d.project, d.position
            """;

    private static final String PRESENCES = """
            select a.project, sum(a.served) as served, sum(a.volunteers) as volunteers, sum(a.confirmations) as confirmations, sum(a.denials) as denials,
                   sum(a.rated) as rated, sum(a.rating_sum) as rating_sum, sum(a.asked_to_pay) as asked_to_pay
              from activity.published_activity a
             where a.subdistrict = :subdistrict and a.project is not null
             group by a.project
            """;

    private static final String MINUTES = """
            select b.project, b.side, sum(b.minutes) as minutes from coordination.published_burden b where b.subdistrict = :subdistrict group by b.project, b.side
            """;

    private static final String WAITS = """
            select w.project, d.name, d.unit, sum(w.quantity) as quantity from activity.published_waiting w join project.published_deliverable d on d.id = w.deliverable
             where w.subdistrict = :subdistrict group by w.project, d.name, d.unit
            """;

    private static final String DRAWN = """
            select e.project, d.name, d.unit, sum(e.quantity) as drawn, sum(e.checked) as checked, sum(e.fitted) as fitted
              from activity.published_estimate e join project.published_deliverable d on d.id = e.deliverable
             where e.subdistrict = :subdistrict and e.withdrawn_at is null group by e.project, d.name, d.unit
            """;

    static final Map<String, String> QUESTIONS = Map.of(
            "projects", PROJECTS, "groups", GROUPS, "gates", GATES, "promises", PROMISES, "presences", PRESENCES, "minutes", MINUTES, "waits", WAITS, "drawn", DRAWN);
}

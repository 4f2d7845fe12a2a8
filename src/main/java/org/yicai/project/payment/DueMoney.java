package org.yicai.project.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.Money;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.Places;
import org.yicai.project.Lateness;

/** What is due for accepted milestones on a day, and how late. The clock runs from the acceptance and never pauses; only what a hold keeps back is left out. */
@Component
class DueMoney {

    private final JdbcClient sql;
    private final Places places;

    DueMoney(JdbcClient sql, Places places) {
        this.sql = sql;
        this.places = places;
    }

    record Row(
            UUID milestone, UUID contract, String number, String project, String contractor, String title, Money amount, Instant acceptedAt, int payDays, int lateRate, Money advanceLeft,
            @Nullable LocalDate paidOn, @Nullable Money paid, @Nullable Money settled, @Nullable Money held, @Nullable LocalDate heldOn, @Nullable LocalDate lapsesOn,
            @Nullable String holdAnswer, @Nullable LocalDate answeredOn, @Nullable LocalDate heldPaidOn) {

        /** What the hold keeps back on a day. */
        long keeps(LocalDate day) {
            if (held == null || heldOn.isAfter(day)) {
                return 0;
            }
            return holdAnswer == null ? day.isAfter(lapsesOn) ? 0 : held.fen() : holdAnswer.equals("AGREED") || answeredOn.isAfter(day) ? held.fen() : 0;
        }

        boolean paidBy(LocalDate day) {
            return paidOn != null && !paidOn.isAfter(day);
        }
    }

    /**
     * Everything that was not paid on a day or was paid since another, the earliest due day first.
     *
     * @param since payments before this day are left out
     * @param day the day that is looked at; later payments count as not made
     */
    List<Overdue> between(SubdistrictId subdistrict, LocalDate since, LocalDate day) {
        var advances = new HashMap<UUID, Long>();
        var all = new ArrayList<Overdue>();
        for (var row : rows(subdistrict, since, day)) {
            var due = row.acceptedAt.atZone(places.zone()).toLocalDate().plusDays(row.payDays);
            if (row.paidBy(day)) {
                add(all, row, due, row.paidOn, row.paidOn.isBefore(since) ? 0 : row.paid.fen(), row.paidOn);
                var freed = row.amount.fen() - row.settled.fen() - row.keeps(day);
                var heldPaid = row.heldPaidOn != null && !row.heldPaidOn.isAfter(day) ? row.heldPaidOn : null;
                add(all, row, due, heldPaid, freed, heldPaid == null ? day : heldPaid);
            } else {
                add(all, row, due, null, row.amount.fen() - row.keeps(day) - offset(advances, row, row.amount.fen() - row.keeps(day)), day);
            }
        }
        return all.stream().sorted(Comparator.comparing(Overdue::dueOn)).toList();
    }

    private static long offset(Map<UUID, Long> advances, Row row, long without) {
        var left = advances.getOrDefault(row.contract, row.advanceLeft.fen());
        var offset = Math.min(left, without);
        advances.put(row.contract, left - offset);
        return offset;
    }

    private static void add(List<Overdue> all, Row row, LocalDate due, @Nullable LocalDate paidOn, long fen, LocalDate until) {
        if (fen > 0) {
            var amount = Money.of(fen);
            all.add(new Overdue(row.milestone, row.number, row.project, row.contractor, row.title, due, paidOn, amount, Lateness.of(amount, due, until, row.lateRate)));
        }
    }

    private List<Row> rows(SubdistrictId subdistrict, LocalDate since, LocalDate day) {
        return sql.sql("""
                select m.id as milestone, k.id as contract, p.number, p.title as project, o.name as contractor, m.title, m.amount_fen as amount, a.accepted_at, k.pay_days, k.late_rate,
                       (select coalesce(sum(x.amount_fen), 0)::bigint from project.other_payment x where x.contract = k.id and x.kind = 'ADVANCE')
                       - (select coalesce(sum(z.offset_fen), 0)::bigint from project.payment z join project.milestone l on l.id = z.milestone where l.contract = k.id) as advance_left,
                       y.paid_on, y.amount_fen as paid, y.amount_fen + y.offset_fen as settled,
                       h.amount_fen as held, h.held_on, h.lapses_on, h.answer as hold_answer, h.answered_on, e.paid_on as held_paid_on
                  from project.acceptance a
                  join project.milestone m on m.id = a.milestone
                  join project.contract k on k.id = m.contract
                  join project.project p on p.id = k.project
                  join party.published_organisation o on o.id = k.contractor
                  left join project.payment y on y.milestone = m.id
                  left join project.hold h on h.milestone = m.id
                  left join project.other_payment e on e.subject = h.id and e.kind = 'HELD'
                 where p.subdistrict = :subdistrict and a.accepted_at < :until
                   and (y.paid_on is null or y.paid_on >= :since or h.id is not null and h.answer is distinct from 'AGREED' and (e.paid_on is null or e.paid_on >= :since))
                 order by a.accepted_at, m.id
                """)
                .param("subdistrict", subdistrict.value())
                .param("since", since)
                .param("until", day.plusDays(1).atStartOfDay(places.zone()).toInstant().atOffset(ZoneOffset.UTC))
                .query(Row.class)
                .list();
    }
}

package org.yicai.supervision.flag;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yicai.kernel.SubdistrictId;
import org.yicai.place.LocalWays;
import org.yicai.place.Way;
import org.yicai.project.Invoice;
import org.yicai.supervision.flag.Records.Voucher;

/**
 * Papers about money: what volunteers laid out, by activity and with the number of the receipt, also from the time before numbers were
 * asked for; and contracts, with the amount up to which a purchase is a light one. Instalments follow their contract and say nothing more.
 */
@Component
class Papers {

    private final JdbcClient sql;
    private final LocalWays ways;

    Papers(JdbcClient sql, LocalWays ways) {
        this.sql = sql;
        this.ways = ways;
    }

    record Expense(UUID id, UUID project, UUID activity, UUID person, long fen, String receipt, @Nullable Boolean part, LocalDate spentOn) {}

    record Deal(UUID id, UUID project, UUID contractor, long fen, LocalDate signedOn) {}

    /** Those of a project since a day. Parts of a split invoice are no paper used twice: their number ends with their own id. */
    List<Voucher> vouchers(SubdistrictId subdistrict, Instant since) {
        var from = since.atOffset(ZoneOffset.UTC).toLocalDate();
        var vouchers = new ArrayList<Voucher>();
        sql.sql("""
                select e.id, a.project, e.activity, e.person, e.fen, e.receipt, r.part, e.spent_on
                  from corps.published_expense e join activity.published_activity a on a.id = e.activity left join project.published_receipt r on r.subject = e.id
                 where e.subdistrict = :subdistrict and a.project is not null and e.spent_on >= :from order by e.id
                """).param("subdistrict", subdistrict.value()).param("from", from).query(Expense.class).list()
                .forEach(each -> vouchers.add(new Voucher(each.id, each.project, each.activity, number(each), each.person.toString(), each.fen, 0, each.spentOn)));
        long light = 100L * ways.number(subdistrict, Way.LIGHT_MOST);
        sql.sql("select id, project, contractor, original_fen as fen, signed_on from project.published_contract where subdistrict = :subdistrict and signed_on >= :from order by id")
                .param("subdistrict", subdistrict.value()).param("from", from).query(Deal.class).list()
                .forEach(each -> vouchers.add(new Voucher(each.id, each.project, null, "", each.contractor.toString(), each.fen, light, each.signedOn)));
        return vouchers;
    }

    private static String number(Expense each) {
        var number = Invoice.number(each.receipt);
        return number == null ? "" : Boolean.TRUE.equals(each.part) ? number + " " + each.id : number;
    }
}

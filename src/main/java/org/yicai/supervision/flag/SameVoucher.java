package org.yicai.supervision.flag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yicai.project.Invoice;
import org.yicai.supervision.flag.Records.Voucher;

/** F2: one paper, by number and payee, settled twice. Asked is about the second. */
final class SameVoucher implements Detector {

    private static final Card CARD = Card.of("F2", Kind.MONEY, List.of(70));

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Seen> look(Records records, Thresholds thresholds) {
        var first = new HashMap<String, Voucher>();
        var seen = new ArrayList<Seen>();
        for (var each : records.vouchers().stream().sorted(Comparator.comparing(Voucher::on).thenComparing(Voucher::id)).toList()) {
            var known = first.putIfAbsent(key(each), each);
            if (known != null && !each.number().isBlank()) {
                seen.add(new Seen(CARD, each.project(), each.activity(), 0, Map.of("voucher", each.number(), "first", known.on().toString()), known.activity() == null ? List.of() : List.of(known.activity())));
            }
        }
        return seen;
    }

    /** An invoice's number is one in the country, whoever was paid; a number of any other paper is its shop's. */
    private static String key(Voucher each) {
        return Invoice.number(each.number()) != null ? each.number() : each.payee() + "\n" + each.number();
    }
}

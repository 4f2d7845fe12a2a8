package org.yicai.supervision.flag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yicai.place.Way;
import org.yicai.supervision.flag.Records.Voucher;

/** F1: papers just below a limit, or orders of one payee within days that only together pass it; and round thousands when they are many. */
final class JustBelow implements Detector {

    private static final Card CARD = Card.of("F1", Kind.MONEY, List.of(25), Way.FLAG_BELOW_LIMIT_PERCENT, Way.FLAG_SPLIT_DAYS);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Seen> look(Records records, Thresholds thresholds) {
        var seen = new ArrayList<Seen>();
        for (var each : records.vouchers()) {
            boolean justBelow = each.limit() > 0 && each.fen() <= each.limit() && each.fen() >= each.limit() * (1 - thresholds.share(Way.FLAG_BELOW_LIMIT_PERCENT));
            long together = together(each, records, thresholds.of(Way.FLAG_SPLIT_DAYS));
            boolean split = each.limit() > 0 && each.fen() <= each.limit() && together > each.limit();
            if (justBelow || split) {
                seen.add(new Seen(CARD, each.project(), each.activity(), 0, Map.of("voucher", each.number(), "fen", "" + each.fen(), "together", "" + together, "limit", "" + each.limit()), List.of()));
            }
        }
        Projects.byProject(records.vouchers(), Voucher::project).forEach((project, vouchers) -> {
            long round = vouchers.stream().filter(each -> each.fen() % 100_000 == 0).count();
            if (vouchers.size() >= 8 && round * 2 > vouchers.size()) {
                seen.add(Seen.ofProject(CARD, project, Map.of("round", round + " / " + vouchers.size())));
            }
        });
        return seen;
    }

    /** What went to the same payee under a limit within so many days up to that paper, by all projects: orders are split across them. */
    private static long together(Voucher voucher, Records records, int days) {
        return records.vouchers().stream()
                .filter(each -> each.limit() > 0 && each.payee().equals(voucher.payee()) && !each.on().isAfter(voucher.on()) && each.on().isAfter(voucher.on().minusDays(days)))
                .mapToLong(Voucher::fen).sum();
    }
}

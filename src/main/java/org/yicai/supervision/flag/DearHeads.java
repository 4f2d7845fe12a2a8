package org.yicai.supervision.flag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yicai.place.Way;
import org.yicai.supervision.flag.Records.Occasion;
import org.yicai.supervision.flag.Records.Voucher;

/** F3: an activity that cost more for each person than the upper Tukey fence over its kind of service. */
final class DearHeads implements Detector {

    private static final Card CARD = Card.of("F3", Kind.MONEY, List.of(20), Way.FLAG_LEAST);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Seen> look(Records records, Thresholds thresholds) {
        Map<UUID, Long> cost = records.vouchers().stream().filter(each -> each.activity() != null).collect(Collectors.groupingBy(Voucher::activity, Collectors.summingLong(Voucher::fen)));
        var byType = records.occasions().stream().filter(each -> cost.containsKey(each.id()) && each.claim().heads() > 0).collect(Collectors.groupingBy(Occasion::type));
        var seen = new ArrayList<Seen>();
        byType.values().stream().filter(all -> all.size() >= thresholds.of(Way.FLAG_LEAST)).forEach(all -> {
            var fence = Statistics.Fence.around(all.stream().mapToDouble(each -> perHead(each, cost)).toArray());
            all.stream().filter(each -> perHead(each, cost) > fence.upper())
                    .forEach(each -> seen.add(Seen.of(CARD, each, 0, Map.of("fen", "" + Math.round(perHead(each, cost)), "fence", "" + Math.round(fence.upper()), "n", "" + fence.n()))));
        });
        return seen;
    }

    private static double perHead(Occasion each, Map<UUID, Long> cost) {
        return (double) cost.get(each.id()) / each.claim().heads();
    }
}

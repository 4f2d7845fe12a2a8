package org.yicai.supervision.flag;

import java.util.List;
import java.util.Map;
import org.yicai.place.Way;

/** B1 (Cardinal R003): so few days to offer. */
final class ShortTime implements Detector {

    private static final Card CARD = Card.of("B1", Kind.BID, List.of(15), Way.FLAG_SHORT_DAYS);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Seen> look(Records records, Thresholds thresholds) {
        return records.tenders().stream().filter(each -> each.daysOpen() < thresholds.of(Way.FLAG_SHORT_DAYS))
                .map(each -> Seen.ofProject(CARD, each.project(), Map.of("days", "" + each.daysOpen()))).toList();
    }
}

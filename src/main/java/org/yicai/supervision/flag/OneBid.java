package org.yicai.supervision.flag;

import java.util.List;
import java.util.Map;

/** B2 (Cardinal R018): only one offered. Common for small services, so it weighs little. */
final class OneBid implements Detector {

    private static final Card CARD = Card.of("B2", Kind.BID, List.of(15));

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Seen> look(Records records, Thresholds thresholds) {
        return records.tenders().stream().filter(each -> each.bids().size() == 1)
                .map(each -> Seen.ofProject(CARD, each.project(), Map.of("bids", "1"))).toList();
    }
}

package org.yicai.supervision.flag;

import java.util.List;
import java.util.Map;

/** B4 (Cardinal R030): an offer made after the closing day won. */
final class LateBidWon implements Detector {

    private static final Card CARD = Card.of("B4", Kind.BID, List.of(35));

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Seen> look(Records records, Thresholds thresholds) {
        return records.tenders().stream().filter(each -> each.bids().stream().anyMatch(bid -> bid.won() && bid.on().isAfter(each.closed())))
                .map(each -> Seen.ofProject(CARD, each.project(), Map.of("closed", each.closed().toString()))).toList();
    }
}

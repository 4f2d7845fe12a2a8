package org.yicai.supervision.flag;

import java.util.List;
import java.util.Map;

/** B5 (Cardinal R035): everybody but the winner was excluded. */
final class AllOthersOut implements Detector {

    private static final Card CARD = Card.of("B5", Kind.BID, List.of(30));

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Seen> look(Records records, Thresholds thresholds) {
        return records.tenders().stream().filter(each -> each.bids().size() >= 3 && each.bids().stream().allMatch(bid -> bid.won() != bid.outOfForm()))
                .map(each -> Seen.ofProject(CARD, each.project(), Map.of("bids", "" + each.bids().size()))).toList();
    }
}

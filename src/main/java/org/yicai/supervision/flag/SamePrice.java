package org.yicai.supervision.flag;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yicai.supervision.flag.Records.Bid;
import org.yicai.supervision.flag.Records.Tender;

/** B3 (Cardinal R028): two bidders ask for the same price to the fen. */
final class SamePrice implements Detector {

    private static final Card CARD = Card.of("B3", Kind.BID, List.of(60));

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Seen> look(Records records, Thresholds thresholds) {
        return records.tenders().stream().filter(each -> sameOf(each) > 1)
                .map(each -> Seen.ofProject(CARD, each.project(), Map.of("same", "" + sameOf(each)))).toList();
    }

    /** How many different bidders share the commonest price. */
    private static int sameOf(Tender tender) {
        return tender.bids().stream().collect(Collectors.groupingBy(Bid::fen, Collectors.mapping(Bid::bidder, Collectors.toSet()))).values().stream().mapToInt(Set::size).max().orElse(0);
    }
}

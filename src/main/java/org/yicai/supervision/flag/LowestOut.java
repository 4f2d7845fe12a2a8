package org.yicai.supervision.flag;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.yicai.supervision.flag.Records.Bid;
import org.yicai.supervision.flag.Records.Tender;

/** B6 (Cardinal R038 and R036): the lowest offer was excluded, or more were than the upper Tukey fence of all tenders. */
final class LowestOut implements Detector {

    private static final Card CARD = Card.of("B6", Kind.BID, List.of(25));

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Seen> look(Records records, Thresholds thresholds) {
        return records.tenders().stream().filter(each -> lowestOut(each))
                .map(each -> Seen.ofProject(CARD, each.project(), Map.of("bids", "" + each.bids().size()))).toList();
    }

    private static boolean lowestOut(Tender tender) {
        return tender.bids().size() >= 2 && tender.bids().stream().min(Comparator.comparingLong(Bid::fen).thenComparing(Bid::bidder)).orElseThrow().outOfForm();
    }
}

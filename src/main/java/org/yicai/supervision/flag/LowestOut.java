package org.yicai.supervision.flag;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.yicai.place.Way;
import org.yicai.supervision.flag.Records.Bid;
import org.yicai.supervision.flag.Records.Tender;

/** B6 (Cardinal R036 and R038): the lowest offer was excluded, or a larger share of them than the upper Tukey fence of all tenders. */
final class LowestOut implements Detector {

    private static final Card CARD = Card.of("B6", Kind.BID, List.of(25), Way.FLAG_LEAST);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Seen> look(Records records, Thresholds thresholds) {
        var all = records.tenders();
        double fence = all.size() < thresholds.of(Way.FLAG_LEAST) ? 1 : Statistics.Fence.around(all.stream().mapToDouble(LowestOut::shareOut).toArray()).upper();
        return all.stream().filter(each -> lowestOut(each) || shareOut(each) > fence)
                .map(each -> Seen.ofProject(CARD, each.project(), Map.of("out", each.bids().stream().filter(Bid::outOfForm).count() + " / " + each.bids().size()))).toList();
    }

    private static double shareOut(Tender tender) {
        return tender.bids().isEmpty() ? 0 : (double) tender.bids().stream().filter(Bid::outOfForm).count() / tender.bids().size();
    }

    private static boolean lowestOut(Tender tender) {
        return tender.bids().size() >= 2 && tender.bids().stream().min(Comparator.comparingLong(Bid::fen).thenComparing(Bid::bidder)).orElseThrow().outOfForm();
    }
}

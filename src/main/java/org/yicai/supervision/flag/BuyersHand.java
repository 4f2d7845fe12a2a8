package org.yicai.supervision.flag;

import java.util.List;
import java.util.Map;
import org.yicai.supervision.flag.Records.Hand;

/** R2: the report comes from the purchaser's or committee's hand (代写). Grave when its account or its name as author stands there; a shared computer at the station is weaker. */
final class BuyersHand implements Detector {

    private static final Card CARD = Card.of("R2", Kind.TEXT, List.of(20, 65));

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Seen> look(Records records, Thresholds thresholds) {
        return records.occasions().stream().filter(each -> each.claim().hand() != Hand.OWN)
                .map(each -> Seen.of(CARD, each, each.claim().hand() == Hand.BUYER ? 1 : 0, Map.of("hand", each.claim().hand().name()))).toList();
    }
}

package org.yicai.supervision.flag;

import java.util.List;
import java.util.Map;
import org.yicai.place.Way;
import org.yicai.supervision.flag.Records.Occasion;

/** V4: of many who are listed hardly anybody says that it was so. People are busy and few are asked, so it weighs little and asks nothing alone. */
final class FewConfirm implements Detector {

    private static final Card CARD = Card.of("V4", Kind.VOICE, List.of(10), Way.FLAG_CONFIRMED_FEW, Way.FLAG_CONFIRMED_OF);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Seen> look(Records records, Thresholds thresholds) {
        return records.occasions().stream()
                .filter(each -> listed(each) >= thresholds.of(Way.FLAG_CONFIRMED_OF) && confirmed(each) <= thresholds.of(Way.FLAG_CONFIRMED_FEW))
                .map(each -> Seen.of(CARD, each, 0, Map.of("confirmed", confirmed(each) + " / " + listed(each)))).toList();
    }

    private static int listed(Occasion each) {
        return each.presence().people().size();
    }

    private static int confirmed(Occasion each) {
        return each.said().answered() - each.said().denied();
    }
}

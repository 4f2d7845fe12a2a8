package org.yicai.supervision.flag;

import java.util.List;
import java.util.Map;
import org.yicai.supervision.flag.Records.Taken;

/** E3: a photograph whose own time lies outside of the activity. One without a time means nothing. */
final class OutsideTime implements Detector {

    private static final Card CARD = Card.of("E3", Kind.PICTURE, List.of(25));

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Seen> look(Records records, Thresholds thresholds) {
        return records.occasions().stream().filter(each -> each.pictures().stream().anyMatch(picture -> picture.taken() == Taken.OUTSIDE))
                .map(each -> Seen.of(CARD, each, 0, Map.of("outside", "" + each.pictures().stream().filter(picture -> picture.taken() == Taken.OUTSIDE).count()))).toList();
    }
}

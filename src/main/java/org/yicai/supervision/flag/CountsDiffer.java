package org.yicai.supervision.flag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yicai.place.Way;

/** V1: the contractor says so many more than volunteers counted on their own, and at least four. Grave when it is more than half: less may be a room that nobody counted. More counted than claimed harms nobody. */
final class CountsDiffer implements Detector {

    private static final Card CARD = Card.of("V1", Kind.VOICE, List.of(35, 65), Way.FLAG_COUNTS_PERCENT);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Seen> look(Records records, Thresholds thresholds) {
        var seen = new ArrayList<Seen>();
        for (var each : records.occasions()) {
            var counted = each.presence().counted();
            int heads = each.claim().heads();
            if (counted != null && heads - counted >= 4 && heads - counted > thresholds.share(Way.FLAG_COUNTS_PERCENT) * heads) {
                seen.add(Seen.of(CARD, each, (heads - counted) * 2 > heads ? 1 : 0, Map.of("heads", "" + heads, "counted", "" + counted)));
            }
        }
        return seen;
    }
}

package org.yicai.supervision.flag;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.yicai.place.Way;
import org.yicai.supervision.flag.Records.Occasion;

/** T2: recorded later after its end than the upper Tukey fence over all records of the place. */
final class BackDated implements Detector {

    private static final Card CARD = Card.of("T2", Kind.TIME, List.of(10), Way.FLAG_LEAST);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Seen> look(Records records, Thresholds thresholds) {
        if (records.occasions().size() < thresholds.of(Way.FLAG_LEAST)) {
            return List.of();
        }
        var fence = fence(records);
        return records.occasions().stream().filter(each -> hours(each) > fence.upper())
                .map(each -> Seen.of(CARD, each, 0, Map.of("days", "" + Math.round(hours(each) / 24), "fence", "" + Math.round(fence.upper() / 24), "n", "" + fence.n()))).toList();
    }

    static Statistics.Fence fence(Records records) {
        return Statistics.Fence.around(records.occasions().stream().mapToDouble(BackDated::hours).toArray());
    }

    private static double hours(Occasion each) {
        return Duration.between(each.until(), each.claim().recordedAt()).toMinutes() / 60.0;
    }
}

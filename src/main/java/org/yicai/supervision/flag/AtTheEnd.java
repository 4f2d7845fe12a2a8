package org.yicai.supervision.flag;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yicai.place.Way;
import org.yicai.supervision.flag.Records.Occasion;

/** T1: much of a project was recorded within 72 hours before its end, or more than 14 days after the activity. Late is not false: it weighs little. */
final class AtTheEnd implements Detector {

    private static final Card CARD = Card.of("T1", Kind.TIME, List.of(10), Way.FLAG_LATE_PERCENT, Way.FLAG_LEAST);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Seen> look(Records records, Thresholds thresholds) {
        var seen = new ArrayList<Seen>();
        Projects.of(records).forEach((project, occasions) -> {
            long late = occasions.stream().filter(AtTheEnd::late).count();
            if (occasions.size() >= thresholds.of(Way.FLAG_LEAST) / 2 && late > thresholds.share(Way.FLAG_LATE_PERCENT) * occasions.size()) {
                seen.add(Seen.ofProject(CARD, project, Map.of("late", late + " / " + occasions.size())));
            }
        });
        return seen;
    }

    private static boolean late(Occasion each) {
        var recorded = each.claim().recordedAt();
        var deadline = each.claim().deadline();
        boolean lastDays = deadline != null && !recorded.isBefore(deadline.minus(Duration.ofHours(72))) && Duration.between(each.until(), recorded).compareTo(Duration.ofHours(72)) > 0;
        return lastDays || Duration.between(each.until(), recorded).compareTo(Duration.ofDays(14)) > 0;
    }
}

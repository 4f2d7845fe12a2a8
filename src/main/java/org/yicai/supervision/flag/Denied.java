package org.yicai.supervision.flag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yicai.place.Way;

/** V2: people who are listed say that they were not there, or that it was not so: the lower bound of Wilson's interval lies above the limit.
 * Two denials for one activity are a hint, three are grave; and so is a single one in a project whose denials lie above the limit all together. */
final class Denied implements Detector {

    private static final Card CARD = Card.of("V2", Kind.VOICE, 45, 75, Way.FLAG_DENIED_PERCENT);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Seen> look(Records records, Thresholds thresholds) {
        var seen = new ArrayList<Seen>();
        double limit = thresholds.share(Way.FLAG_DENIED_PERCENT);
        Projects.of(records).forEach((project, occasions) -> {
            int denied = occasions.stream().mapToInt(each -> each.said().denied()).sum();
            int answered = occasions.stream().mapToInt(each -> each.said().answered()).sum();
            boolean often = denied >= 4 && Statistics.wilsonLower(denied, answered) > limit;
            for (var each : occasions) {
                double lower = Statistics.wilsonLower(each.said().denied(), each.said().answered());
                boolean grave = each.said().denied() >= 3 && lower > 2 * limit || often && each.said().denied() >= 1;
                if (grave || each.said().denied() >= 2 && lower > limit) {
                    seen.add(Seen.of(CARD, each, grave, Map.of("denied", each.said().denied() + " / " + each.said().answered(), "project", denied + " / " + answered)));
                }
            }
        });
        return seen;
    }
}

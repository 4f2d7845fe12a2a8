package org.yicai.supervision.flag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yicai.place.Way;
import org.yicai.supervision.flag.Records.Occasion;

/** V2: people who are listed say that they were not there, or that it was not so: the lower bound of Wilson's interval lies above the limit.
 * A single denial may be a slip and weighs little, two are a hint, three with a bound of twice the limit are grave; and so is a single one in a project whose denials lie
 * above a limit of their own all together, which may be lower, since over many answers slips even out. */
final class Denied implements Detector {

    private static final Card CARD = Card.of("V2", Kind.VOICE, List.of(20, 45, 75), Way.FLAG_DENIED_PERCENT, Way.FLAG_DENIED_OFTEN_PERCENT);

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
            boolean often = denied >= 4 && Statistics.wilsonLower(denied, answered) > thresholds.share(Way.FLAG_DENIED_OFTEN_PERCENT);
            for (var each : occasions) {
                int level = level(each, often, limit);
                if (level >= 0) {
                    seen.add(Seen.of(CARD, each, level, Map.of("denied", each.said().denied() + " / " + each.said().answered(), "project", denied + " / " + answered)));
                }
            }
        });
        return seen;
    }

    private static int level(Occasion each, boolean often, double limit) {
        int denied = each.said().denied();
        double lower = Statistics.wilsonLower(denied, each.said().answered());
        if (denied >= 3 && lower > 2 * limit || often && denied >= 1) {
            return 2;
        }
        return denied >= 2 && lower > limit ? 1 : denied > 0 ? 0 : -1;
    }
}

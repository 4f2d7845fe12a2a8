package org.yicai.supervision.flag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yicai.place.Way;
import org.yicai.supervision.flag.Records.Occasion;

/** P3: head counts that are equal so often in a row, or end with 0 or 5 more often than chance allows (expected 2 of 10, chi squared above 3.84). */
final class RoundCounts implements Detector {

    private static final Card CARD = Card.of("P3", Kind.PEOPLE, List.of(10), Way.FLAG_EQUAL_COUNTS, Way.FLAG_ROUND_PERCENT, Way.FLAG_LEAST);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Seen> look(Records records, Thresholds thresholds) {
        var seen = new ArrayList<Seen>();
        Projects.of(records).forEach((project, occasions) -> {
            int equal = inARow(occasions);
            int round = (int) occasions.stream().filter(each -> each.claim().heads() % 5 == 0).count();
            boolean enough = occasions.size() >= thresholds.of(Way.FLAG_LEAST) / 2;
            boolean tooRound = enough && round > thresholds.share(Way.FLAG_ROUND_PERCENT) * occasions.size() && Statistics.chiSquared(round, occasions.size(), 0.2) > 3.84;
            if (equal >= thresholds.of(Way.FLAG_EQUAL_COUNTS) || tooRound) {
                seen.add(Seen.ofProject(CARD, project, Map.of("equal", "" + equal, "round", round + " / " + occasions.size())));
            }
        });
        return seen;
    }

    private static int inARow(List<Occasion> occasions) {
        int most = 0;
        int now = 0;
        for (int i = 0; i < occasions.size(); i++) {
            now = i > 0 && occasions.get(i).claim().heads() == occasions.get(i - 1).claim().heads() ? now + 1 : 1;
            most = Math.max(most, now);
        }
        return most;
    }
}

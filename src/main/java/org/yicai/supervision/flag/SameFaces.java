package org.yicai.supervision.flag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yicai.place.Way;
import org.yicai.supervision.flag.Records.Occasion;

/** P2: a few come to everything and hardly anybody new: the fifth that comes most has its share of all attendances, and new faces in the last five times are few. A weekly class looks the same, so it weighs little. */
final class SameFaces implements Detector {

    private static final Card CARD = Card.of("P2", Kind.PEOPLE, List.of(10), Way.FLAG_FACES_PERCENT, Way.FLAG_NEW_FACES_PERCENT, Way.FLAG_LEAST);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Seen> look(Records records, Thresholds thresholds) {
        var seen = new ArrayList<Seen>();
        Projects.of(records).forEach((project, occasions) -> {
            if (occasions.size() >= thresholds.of(Way.FLAG_LEAST) / 2) {
                double concentration = concentration(occasions);
                double fresh = fresh(occasions);
                if (concentration > thresholds.share(Way.FLAG_FACES_PERCENT) && fresh < thresholds.share(Way.FLAG_NEW_FACES_PERCENT)) {
                    seen.add(Seen.ofProject(CARD, project, Map.of("top", Statistics.percent(concentration), "fresh", Statistics.percent(fresh))));
                }
            }
        });
        return seen;
    }

    private static double concentration(List<Occasion> occasions) {
        var times = new HashMap<UUID, Integer>();
        occasions.forEach(each -> each.presence().people().forEach(person -> times.merge(person, 1, Integer::sum)));
        var sorted = new ArrayList<>(times.values());
        sorted.sort(Collections.reverseOrder());
        int all = sorted.stream().mapToInt(Integer::intValue).sum();
        return all == 0 ? 0 : (double) sorted.stream().limit((sorted.size() + 4) / 5).mapToInt(Integer::intValue).sum() / all;
    }

    /** Which share of those who came the last five times had never been there before. */
    private static double fresh(List<Occasion> occasions) {
        var known = new HashSet<UUID>();
        int came = 0;
        int fresh = 0;
        for (int i = 0; i < occasions.size(); i++) {
            for (var person : occasions.get(i).presence().people()) {
                boolean isNew = known.add(person);
                if (i >= occasions.size() - 5) {
                    came++;
                    fresh += isNew ? 1 : 0;
                }
            }
        }
        return came == 0 ? 1 : (double) fresh / came;
    }
}

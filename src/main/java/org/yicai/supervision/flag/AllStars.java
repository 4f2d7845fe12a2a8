package org.yicai.supervision.flag;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yicai.place.Way;
import org.yicai.supervision.flag.Records.Opinion;

/** V3: at least five ratings, all the best, from one device within minutes. A helper who goes round with one telephone looks the same, so it weighs little. */
final class AllStars implements Detector {

    private static final Card CARD = Card.of("V3", Kind.VOICE, List.of(20), Way.FLAG_STARS_MINUTES);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Seen> look(Records records, Thresholds thresholds) {
        var seen = new ArrayList<Seen>();
        for (var each : records.occasions()) {
            var opinions = each.said().opinions();
            if (opinions.size() >= 5 && opinions.stream().allMatch(one -> one.rating() == 5) && opinions.stream().map(Opinion::device).distinct().count() == 1) {
                var times = opinions.stream().map(Opinion::at).sorted().toList();
                if (Duration.between(times.getFirst(), times.getLast()).compareTo(Duration.ofMinutes(thresholds.of(Way.FLAG_STARS_MINUTES))) < 0) {
                    seen.add(Seen.of(CARD, each, 0, Map.of("ratings", "" + opinions.size())));
                }
            }
        }
        return seen;
    }
}

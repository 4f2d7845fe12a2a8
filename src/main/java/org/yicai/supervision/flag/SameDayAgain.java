package org.yicai.supervision.flag;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.yicai.place.Way;
import org.yicai.supervision.flag.Records.Occasion;

/** P6: the list of one activity once more for another one of the same project on the same day: the share of the longer list that is on both.
 * A day with a morning and an afternoon looks the same, so it asks nothing alone. Asked is about the one that {@link SamePeople} would ask about. */
final class SameDayAgain implements Detector {

    private static final Card CARD = Card.of("P6", Kind.PEOPLE, List.of(47), Way.FLAG_AGAIN_PERCENT, Way.FLAG_OVERLAP_LEAST);
    private static final Duration DAY = Duration.ofHours(12);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Seen> look(Records records, Thresholds thresholds) {
        var seen = new ArrayList<Seen>();
        Projects.of(records).values().forEach(occasions -> {
            for (int i = 0; i < occasions.size(); i++) {
                for (int j = i + 1; j < occasions.size() && Duration.between(occasions.get(i).from(), occasions.get(j).from()).compareTo(DAY) < 0; j++) {
                    pair(occasions.get(i), occasions.get(j), thresholds, seen);
                }
            }
        });
        return Seen.strongest(seen);
    }

    private static void pair(Occasion one, Occasion two, Thresholds thresholds, List<Seen> seen) {
        var both = new HashSet<>(one.presence().people());
        both.retainAll(two.presence().people());
        int longer = Math.max(one.presence().people().size(), two.presence().people().size());
        if (both.size() >= thresholds.of(Way.FLAG_OVERLAP_LEAST) && both.size() >= thresholds.share(Way.FLAG_AGAIN_PERCENT) * longer) {
            boolean second = SamePeople.secondIsAsked(one, two);
            seen.add(Seen.of(CARD, second ? two : one, 0, Map.of("both", "" + both.size(), "longer", "" + longer), (second ? one : two).id()));
        }
    }
}

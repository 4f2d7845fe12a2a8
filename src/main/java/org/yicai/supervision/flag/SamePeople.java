package org.yicai.supervision.flag;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yicai.place.Way;
import org.yicai.supervision.flag.Records.Occasion;

/** P1: the people of an activity of another project on the same day or in the same room: overlap coefficient |A∩B| ∕ min(|A|, |B|). Grave when
 * both took place at the same time. Asked is about the list that fewer telephones made: where people tap by themselves they are; of two made
 * alike about the one that was recorded later. */
final class SamePeople implements Detector {

    private static final Card CARD = Card.of("P1", Kind.PEOPLE, List.of(30, 75), Way.FLAG_OVERLAP_PERCENT, Way.FLAG_OVERLAP_LEAST);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Seen> look(Records records, Thresholds thresholds) {
        var sets = records.occasions().stream().map(each -> each.presence().people()).toList();
        var seen = new ArrayList<Seen>();
        shared(records.occasions()).forEach((pair, both) -> {
            int a = (int) (pair >> 32);
            int b = pair.intValue();
            int smaller = Math.min(sets.get(a).size(), sets.get(b).size());
            if (smaller >= thresholds.of(Way.FLAG_OVERLAP_LEAST) && both[0] >= thresholds.share(Way.FLAG_OVERLAP_PERCENT) * smaller) {
                var one = records.occasions().get(a);
                var two = records.occasions().get(b);
                boolean second = secondIsAsked(one, two);
                seen.add(Seen.of(CARD, second ? two : one, one.meets(two) ? 1 : 0, Map.of("both", "" + both[0], "smaller", "" + smaller), (second ? one : two).id()));
            }
        });
        return Seen.strongest(seen);
    }

    /** How many people any two activities of different projects on one day or in one room share. */
    private static Map<Long, int[]> shared(List<Occasion> all) {
        var byPerson = new HashMap<UUID, List<Integer>>();
        for (int i = 0; i < all.size(); i++) {
            for (var person : all.get(i).presence().people()) {
                byPerson.computeIfAbsent(person, _ -> new ArrayList<>()).add(i);
            }
        }
        var shared = new HashMap<Long, int[]>();
        for (var where : byPerson.values()) {
            for (int i = 0; i < where.size(); i++) {
                for (int j = i + 1; j < where.size(); j++) {
                    if (comparable(all.get(where.get(i)), all.get(where.get(j)))) {
                        shared.computeIfAbsent((long) where.get(i) << 32 | where.get(j), _ -> new int[1])[0]++;
                    }
                }
            }
        }
        return shared;
    }

    /** Of two whose people are the same: whether the second is asked about. */
    static boolean secondIsAsked(Occasion one, Occasion two) {
        double first = ownTelephones(one);
        double second = ownTelephones(two);
        return Math.abs(first - second) > 0.2 ? second < first : two.claim().recordedAt().isAfter(one.claim().recordedAt());
    }

    /** Telephones for each person: 1 where everybody tapped by themselves. */
    private static double ownTelephones(Occasion each) {
        var checkIns = each.presence().checkIns();
        return (double) checkIns.stream().map(Records.CheckIn::device).distinct().count() / checkIns.size();
    }

    private static boolean comparable(Occasion one, Occasion two) {
        return !one.project().equals(two.project())
                && (one.venue().equals(two.venue()) || Duration.between(one.from(), two.from()).abs().compareTo(Duration.ofHours(12)) < 0);
    }
}

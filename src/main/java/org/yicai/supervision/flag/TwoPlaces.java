package org.yicai.supervision.flag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.yicai.supervision.flag.Records.Occasion;

/** S1: somebody of the staff is on duty in two places at once, by time and venue; no tracks are kept. Rosters are often wrong, so it asks nothing alone or with other weak ones. Asked is about the one that was recorded later. */
final class TwoPlaces implements Detector {

    private static final Card CARD = Card.of("S1", Kind.TIME, List.of(35));

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Seen> look(Records records, Thresholds thresholds) {
        var byStaff = new HashMap<UUID, List<Occasion>>();
        records.occasions().stream().sorted(Comparator.comparing(Occasion::from).thenComparing(Occasion::id)).forEach(each -> each.claim().staff().forEach(one -> byStaff.computeIfAbsent(one, _ -> new ArrayList<>()).add(each)));
        var seen = new ArrayList<Seen>();
        for (var duties : byStaff.values()) {
            for (int i = 0; i < duties.size(); i++) {
                for (int j = i + 1; j < duties.size() && duties.get(j).from().isBefore(duties.get(i).until()); j++) {
                    if (!duties.get(i).venue().equals(duties.get(j).venue())) {
                        boolean second = duties.get(j).claim().recordedAt().isAfter(duties.get(i).claim().recordedAt());
                        seen.add(Seen.of(CARD, duties.get(second ? j : i), 0, Map.of("places", "2"), duties.get(second ? i : j).id()));
                    }
                }
            }
        }
        return Seen.strongest(seen);
    }
}

package org.yicai.supervision.flag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yicai.supervision.flag.Records.Likeness;
import org.yicai.supervision.flag.Records.Occasion;

/** E1: a photograph that stood for another activity before. Grave across projects; within one, or where the look wants a human eye, a mistake is more likely. */
final class SamePhoto implements Detector {

    private static final Card CARD = Card.of("E1", Kind.PICTURE, List.of(25, 80));

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Seen> look(Records records, Thresholds thresholds) {
        Map<UUID, Occasion> byId = records.occasions().stream().collect(Collectors.toMap(Occasion::id, Function.identity()));
        var seen = new ArrayList<Seen>();
        for (var each : records.occasions()) {
            for (var picture : each.pictures()) {
                var other = picture.other();
                if (other != null && !other.equals(each.id()) && picture.likeness() != Likeness.SAME_PLACE && picture.likeness() != null) {
                    boolean elsewhere = elsewhere(each, byId.containsKey(other) ? byId.get(other).project() : records.photographed().get(other));
                    if (elsewhere || picture.likeness() == Likeness.SAME_PHOTO) {
                        seen.add(Seen.of(CARD, each, elsewhere && picture.likeness() == Likeness.SAME_PHOTO ? 1 : 0, Map.of("likeness", picture.likeness().name()), other));
                    }
                }
            }
        }
        return Seen.strongest(seen);
    }

    /** An activity whose project is not known is one of another time: elsewhere. */
    private static boolean elsewhere(Occasion each, @Nullable UUID project) {
        return !each.project().equals(project);
    }
}

package org.yicai.supervision.flag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.yicai.place.Way;
import org.yicai.supervision.flag.Records.Occasion;

/** R1: the report of another activity once more, by Jaccard's index; see {@link Likenesses}. Short sentences that everybody writes are left out. Grave across projects. Asked is about the one that was recorded later. */
final class SameText implements Detector {

    /** "The activity went well" is no copy. */
    static final int SHORT = 40;

    private static final Card CARD = Card.of("R1", Kind.TEXT, List.of(10, 25), Way.FLAG_LIKE_PERCENT);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Seen> look(Records records, Thresholds thresholds) {
        var written = records.occasions().stream().filter(each -> each.claim().report().length() >= SHORT)
                .sorted(Comparator.comparing((Occasion each) -> each.claim().recordedAt()).thenComparing(Occasion::id)).toList();
        double least = thresholds.share(Way.FLAG_LIKE_PERCENT);
        var seen = new ArrayList<Seen>();
        for (var pair : Likenesses.among(written.stream().map(each -> each.claim().report()).toList(), least)) {
            var earlier = written.get(pair.first());
            var later = written.get(pair.second());
            seen.add(Seen.of(CARD, later, earlier.project().equals(later.project()) ? 0 : 1, Map.of("alike", Statistics.percent(pair.jaccard())), earlier.id()));
        }
        return Seen.strongest(seen);
    }
}

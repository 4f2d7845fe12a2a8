package org.yicai.supervision.flag;

import java.util.List;
import java.util.Map;
import org.yicai.place.Way;

/** P4: far fewer signed up than are said to have come. Where nobody had to sign up it is silent, and for small groups, too. */
final class FewSignUps implements Detector {

    private static final Card CARD = Card.of("P4", Kind.PEOPLE, List.of(25), Way.FLAG_SIGNED_PERCENT);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Seen> look(Records records, Thresholds thresholds) {
        return records.occasions().stream()
                .filter(each -> each.presence().signedUp() != null && each.claim().heads() >= 10 && each.presence().signedUp() < thresholds.share(Way.FLAG_SIGNED_PERCENT) * each.claim().heads())
                .map(each -> Seen.of(CARD, each, 0, Map.of("signed", "" + each.presence().signedUp(), "heads", "" + each.claim().heads()))).toList();
    }
}

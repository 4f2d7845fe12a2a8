package org.yicai.supervision.flag;

import java.util.List;
import java.util.Map;

/** E2: a photograph of a screen or of a print. */
final class PhotoOfPhoto implements Detector {

    private static final Card CARD = Card.of("E2", Kind.PICTURE, List.of(35));

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Seen> look(Records records, Thresholds thresholds) {
        return records.occasions().stream().filter(each -> each.pictures().stream().anyMatch(Records.Picture::screen))
                .map(each -> Seen.of(CARD, each, 0, Map.of("screens", "" + each.pictures().stream().filter(Records.Picture::screen).count()))).toList();
    }
}

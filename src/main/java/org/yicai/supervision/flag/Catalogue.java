package org.yicai.supervision.flag;

import java.time.LocalDate;
import java.util.List;

/** All flags, in the order in which they are published. */
public final class Catalogue {

    /** Every flag. */
    public static final List<Detector> ALL = List.of(
            new SamePhoto(), new PhotoOfPhoto(), new OutsideTime(),
            new SamePeople(), new SameFaces(), new RoundCounts(), new FewSignUps(), new Burst(), new SameDayAgain(),
            new TwoPlaces(), new AtTheEnd(), new BackDated(), new SameText(), new BuyersHand(),
            new JustBelow(), new SameVoucher(), new DearHeads(),
            new ShortTime(), new OneBid(), new SamePrice(), new LateBidWon(), new AllOthersOut(), new LowestOut(),
            new CountsDiffer(), new Denied(), new AllStars(), new FewConfirm());

    private Catalogue() {}

    /** Those that hold on a day. */
    public static List<Detector> on(LocalDate day) {
        return ALL.stream().filter(each -> each.card().holds(day)).toList();
    }
}

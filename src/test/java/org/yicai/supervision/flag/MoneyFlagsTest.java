package org.yicai.supervision.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yicai.supervision.flag.Records.Bid;
import org.yicai.supervision.flag.Records.Tender;
import org.yicai.supervision.flag.Records.Voucher;

/** Flags about papers and offers: what they see, what they leave alone, and the edge between. */
class MoneyFlagsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private static int seen(Detector detector, Voucher... vouchers) {
        return detector.look(new Records(List.of(), List.of(vouchers), List.of()), Thresholds.usual()).size();
    }

    private static Voucher paper(int number, long fen, int day) {
        return new Voucher(new UUID(5, number), Made.project(1), null, "No" + number, "文具店", fen, 500_000, DAY.plusDays(day));
    }

    @Test
    void f1_just_below_the_limit_or_split() {
        assertThat(seen(new JustBelow(), paper(1, 475_000, 0))).isOne();
        assertThat(seen(new JustBelow(), paper(1, 474_900, 0))).isZero();
        assertThat(seen(new JustBelow(), paper(1, 300_100, 0), paper(2, 300_100, 6))).isOne();
        assertThat(seen(new JustBelow(), paper(1, 300_100, 0), paper(2, 300_100, 7))).as("a week later").isZero();
        assertThat(seen(new JustBelow(), paper(1, 300_100, 0), new Voucher(new UUID(5, 2), Made.project(2), null, "", "文具店", 300_100, 500_000, DAY.plusDays(3)))).as("split across projects").isOne();
        assertThat(seen(new JustBelow(), IntStream.range(0, 8).mapToObj(i -> paper(i, i < 5 ? 200_000 : 12_345, i * 9)).toArray(Voucher[]::new))).as("five of eight round").isOne();
        assertThat(seen(new JustBelow(), IntStream.range(0, 8).mapToObj(i -> paper(i, i < 4 ? 200_000 : 12_345, i * 9)).toArray(Voucher[]::new))).isZero();
    }

    @Test
    void f2_one_paper_twice() {
        var first = paper(1, 12_345, 0);
        assertThat(seen(new SameVoucher(), first, new Voucher(new UUID(5, 2), Made.project(2), null, "No1", "文具店", 99, 0, DAY.plusDays(30)))).isOne();
        assertThat(seen(new SameVoucher(), first, new Voucher(new UUID(5, 2), Made.project(2), null, "No1", "米店", 12_345, 0, DAY))).as("another shop").isZero();
        var invoice = new Voucher(new UUID(5, 3), Made.project(1), null, "25112000000012345678", "甲", 1_000, 0, DAY);
        assertThat(seen(new SameVoucher(), invoice, new Voucher(new UUID(5, 4), Made.project(2), null, "25112000000012345678", "乙", 1_000, 0, DAY))).as("an invoice is one, whoever was paid").isOne();
    }

    @Test
    void f3_beyond_the_fence_of_its_kind() {
        var made = IntStream.rangeClosed(1, 20).mapToObj(Made::new).toList();
        var papers = made.stream().map(each -> new Voucher(new UUID(5, each.number), Made.project(1), Made.id(each.number), "No" + each.number, "店", each.number == 20 ? 90_000 : 10_000 + 100L * each.number, 0, DAY)).toList();
        assertThat(new DearHeads().look(new Records(Made.records(made).occasions(), papers, List.of()), Thresholds.usual())).extracting(Seen::activity).containsExactly(Made.id(20));
        assertThat(new DearHeads().look(new Records(Made.records(made.subList(1, 20)).occasions(), papers, List.of()), Thresholds.usual())).as("nineteen").isEmpty();
    }

    private static Bid bid(int bidder, long fen, boolean out, boolean won) {
        return new Bid(new UUID(6, bidder), fen, DAY, out, won);
    }

    private static boolean seen(Detector detector, int days, Bid... bids) {
        return !detector.look(new Records(List.of(), List.of(), List.of(new Tender(Made.project(1), days, DAY, List.of(bids)))), Thresholds.usual()).isEmpty();
    }

    @Test
    void b1_to_b3() {
        var two = new Bid[] {bid(1, 100, false, true), bid(2, 120, false, false)};
        assertThat(seen(new ShortTime(), 14, two)).isTrue();
        assertThat(seen(new ShortTime(), 15, two)).isFalse();
        assertThat(seen(new OneBid(), 20, two[0])).isTrue();
        assertThat(seen(new OneBid(), 20, two)).isFalse();
        assertThat(seen(new SamePrice(), 20, two[0], bid(2, 100, false, false))).isTrue();
        assertThat(seen(new SamePrice(), 20, two)).isFalse();
        assertThat(seen(new SamePrice(), 20, two[0], bid(1, 100, false, false))).as("one bidder twice").isFalse();
    }

    @Test
    void b4_to_b6() {
        var late = new Bid(new UUID(6, 1), 100, DAY.plusDays(1), false, true);
        assertThat(seen(new LateBidWon(), 20, late)).isTrue();
        assertThat(seen(new LateBidWon(), 20, bid(1, 100, false, true))).as("on the last day").isFalse();
        assertThat(seen(new AllOthersOut(), 20, bid(1, 100, false, true), bid(2, 90, true, false), bid(3, 110, true, false))).isTrue();
        assertThat(seen(new AllOthersOut(), 20, bid(1, 100, false, true), bid(2, 90, false, false), bid(3, 110, true, false))).isFalse();
        assertThat(seen(new AllOthersOut(), 20, bid(1, 100, false, true), bid(2, 90, true, false))).as("two offers").isFalse();
        assertThat(seen(new LowestOut(), 20, bid(1, 100, false, true), bid(2, 90, true, false))).isTrue();
        assertThat(seen(new LowestOut(), 20, bid(1, 100, false, true), bid(2, 110, true, false))).isFalse();
    }

    @Test
    void b6_more_excluded_than_anywhere_else() {
        var tenders = new ArrayList<Tender>();
        for (int i = 0; i < 20; i++) {
            boolean odd = i == 19;
            tenders.add(new Tender(Made.project(i), 20, DAY, List.of(bid(1, 90, false, true), bid(2, 100, odd, false), bid(3, 110, odd, false))));
        }
        assertThat(new LowestOut().look(new Records(List.of(), List.of(), tenders), Thresholds.usual())).extracting(Seen::project).containsExactly(Made.project(19));
        assertThat(new LowestOut().look(new Records(List.of(), List.of(), tenders.subList(1, 20)), Thresholds.usual())).as("too few to say").isEmpty();
    }
}

package org.yicai.supervision.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yicai.supervision.flag.Made.records;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yicai.supervision.flag.Records.Hand;
import org.yicai.supervision.flag.Records.Likeness;
import org.yicai.supervision.flag.Records.Picture;
import org.yicai.supervision.flag.Records.Said;
import org.yicai.supervision.flag.Records.Taken;

/** Each flag about activities: what it sees, what it leaves alone, and the edge between. */
class ActivityFlagsTest {

    private static List<Seen> look(Detector detector, Records records) {
        return detector.look(records, Thresholds.usual());
    }

    /** The levels that are seen on one activity with this change. */
    private static List<Integer> levels(Detector detector, Consumer<Made> change) {
        var made = new Made(1);
        change.accept(made);
        return look(detector, records(made, new Made(2))).stream().map(Seen::level).toList();
    }

    private static List<Made> weekly(int n, Consumer<Made> change) {
        return IntStream.rangeClosed(1, n).mapToObj(Made::new).peek(change).toList();
    }

    @Test
    void nothing_is_seen_in_honest_activities() {
        assertThat(Catalogue.ALL).allSatisfy(each -> assertThat(look(each, records(weekly(30, made -> {
            made.heads = 7 + made.number % 9;
            made.said = new Said(2, 0, List.of());
        })))).as(each.card().id()).isEmpty());
    }

    @Test
    void e1_the_same_photo_weighs_more_across_projects_and_a_room_is_no_photo() {
        assertThat(levels(new SamePhoto(), made -> made.pictures = List.of(picture(new UUID(9, 9), Likeness.SAME_PHOTO)))).containsExactly(1);
        assertThat(levels(new SamePhoto(), made -> made.pictures = List.of(picture(Made.id(2), Likeness.SAME_PHOTO)))).containsExactly(0);
        assertThat(levels(new SamePhoto(), made -> made.pictures = List.of(picture(new UUID(9, 9), Likeness.LET_SOMEBODY_LOOK)))).containsExactly(0);
        assertThat(levels(new SamePhoto(), made -> made.pictures = List.of(picture(Made.id(2), Likeness.LET_SOMEBODY_LOOK)))).isEmpty();
        assertThat(levels(new SamePhoto(), made -> made.pictures = List.of(picture(new UUID(9, 9), Likeness.SAME_PLACE)))).isEmpty();
    }

    @Test
    void e1_a_photo_from_before_the_window_still_counts_and_its_project_is_known() {
        var made = new Made(1);
        var old = new UUID(9, 9);
        made.pictures = List.of(picture(old, Likeness.SAME_PHOTO));
        assertThat(look(new SamePhoto(), new Records(List.of(made.done()), List.of(), List.of(), Map.of(old, Made.project(1))))).extracting(Seen::level).containsExactly(0);
        assertThat(look(new SamePhoto(), new Records(List.of(made.done()), List.of(), List.of(), Map.of(old, Made.project(2))))).extracting(Seen::level).containsExactly(1);
    }

    private static Picture picture(@Nullable UUID other, @Nullable Likeness likeness) {
        return new Picture(other, likeness, false, Taken.UNKNOWN);
    }

    @Test
    void e2_and_e3_read_what_the_photo_says_and_nothing_from_silence() {
        assertThat(levels(new PhotoOfPhoto(), made -> made.pictures = List.of(new Picture(null, null, true, Taken.UNKNOWN)))).containsExactly(0);
        assertThat(levels(new PhotoOfPhoto(), made -> made.pictures = List.of(picture(null, null)))).isEmpty();
        assertThat(levels(new OutsideTime(), made -> made.pictures = List.of(new Picture(null, null, false, Taken.OUTSIDE)))).containsExactly(0);
        assertThat(levels(new OutsideTime(), made -> made.pictures = List.of(picture(null, null), new Picture(null, null, false, Taken.INSIDE)))).isEmpty();
    }

    private static Made copy(int shared, int project, Duration after) {
        var made = new Made(2);
        made.project = project;
        made.from = Made.DAY.plus(Duration.ofDays(1)).plus(after);
        made.firstPerson = 100 + 10 - shared;
        return made.tapped(10);
    }

    @Test
    void p1_eight_of_ten_on_both_lists_are_one_list() {
        assertThat(look(new SamePeople(), records(new Made(1), copy(8, 2, Duration.ofHours(4))))).extracting(Seen::level).containsExactly(0);
        assertThat(look(new SamePeople(), records(new Made(1), copy(7, 2, Duration.ofHours(4))))).isEmpty();
        assertThat(look(new SamePeople(), records(new Made(1), copy(10, 2, Duration.ofHours(1))))).extracting(Seen::level).as("at the same time").containsExactly(1);
        assertThat(look(new SamePeople(), records(new Made(1), copy(10, 1, Duration.ofHours(4))))).as("a class of one project").isEmpty();
    }

    @Test
    void p1_asks_about_the_list_that_was_ticked_off_even_when_the_honest_one_came_late() {
        var honest = new Made(1);
        honest.delay = Duration.ofDays(9);
        var copied = copy(10, 2, Duration.ofHours(1)).ticked(10, 1, false, 1);
        assertThat(look(new SamePeople(), records(honest, copied))).extracting(Seen::activity).containsExactly(Made.id(2));
    }

    @Test
    void p2_a_few_come_to_everything_and_nobody_new() {
        Consumer<Made> faces = made -> {
            made.firstPerson = made.number == 1 ? 0 : 70;
            made.tapped(made.number == 1 ? 80 : 10);
        };
        assertThat(look(new SameFaces(), records(weekly(40, faces)))).hasSize(1);
        assertThat(look(new SameFaces(), records(weekly(9, faces)))).as("too few to say").isEmpty();
        assertThat(look(new SameFaces(), records(weekly(40, made -> { })))).isEmpty();
    }

    @Test
    void p3_five_equal_counts_or_nothing_but_round_ones() {
        assertThat(look(new RoundCounts(), records(weekly(5, made -> made.heads = 12)))).hasSize(1);
        assertThat(look(new RoundCounts(), records(weekly(4, made -> made.heads = 12)))).isEmpty();
        assertThat(look(new RoundCounts(), records(weekly(10, made -> made.heads = made.number <= 7 ? 5 * made.number : 1 + 10 * made.number)))).hasSize(1);
        assertThat(look(new RoundCounts(), records(weekly(10, made -> made.heads = made.number <= 6 ? 5 * made.number : 1 + 10 * made.number)))).isEmpty();
    }

    @Test
    void p4_half_is_not_few() {
        assertThat(levels(new FewSignUps(), made -> made.signedUp = 4)).containsExactly(0);
        assertThat(levels(new FewSignUps(), made -> made.signedUp = 5)).isEmpty();
        assertThat(levels(new FewSignUps(), made -> made.signedUp = null)).isEmpty();
    }

    @Test
    void p5_a_burst_is_of_few_devices_and_helpers_may() {
        assertThat(levels(new Burst(), made -> made.ticked(20, 2, false, 2))).containsExactly(1);
        assertThat(levels(new Burst(), made -> made.ticked(20, 3, false, 2))).as("three devices").isEmpty();
        assertThat(levels(new Burst(), made -> made.ticked(20, 1, true, 2))).as("people without phones").isEmpty();
        assertThat(levels(new Burst(), made -> made.ticked(20, 1, false, 4))).as("slowly").isEmpty();
        assertThat(levels(new Burst(), made -> made.ticked(7, 1, false, 1))).as("a handful").isEmpty();
        assertThat(levels(new Burst(), made -> mixed(made, 8, 2))).as("eight in a run among others").containsExactly(0);
        assertThat(levels(new Burst(), made -> mixed(made, 7, 2))).as("seven").isEmpty();
        assertThat(levels(new Burst(), made -> mixed(made, 8, 3))).as("not that fast").isEmpty();
    }

    /** Ten tap by themselves, and so many are ticked off on one telephone. */
    private static void mixed(Made made, int ticked, int everySeconds) {
        var own = made.tapped(10).checkIns;
        made.firstPerson += 50;
        own.addAll(made.ticked(ticked, 1, false, everySeconds).checkIns);
        made.checkIns = own;
    }

    @Test
    void p6_one_list_for_a_morning_and_an_afternoon_is_a_hint_and_the_same_class_a_week_later_is_none() {
        var afternoon = copy(10, 1, Duration.ofHours(4)).ticked(10, 1, false, 1);
        assertThat(look(new SameDayAgain(), records(new Made(1), afternoon))).extracting(Seen::activity).containsExactly(Made.id(2));
        assertThat(look(new SameDayAgain(), records(new Made(1), copy(9, 1, Duration.ofHours(4))))).as("one of ten was new").isEmpty();
        assertThat(look(new SameDayAgain(), records(new Made(1), copy(10, 2, Duration.ofHours(4))))).as("another project is P1's").isEmpty();
        assertThat(look(new SameDayAgain(), records(new Made(1), copy(10, 1, Duration.ofDays(7))))).isEmpty();
        assertThat(Ranking.of(records(new Made(1), copy(10, 1, Duration.ofHours(4))), Catalogue.ALL, Thresholds.usual()).questions()).as("alone it asks nothing").isEmpty();
    }

    @Test
    void s1_nobody_is_in_two_rooms() {
        var staff = Set.of(new UUID(4, 4));
        Consumer<Made> on = made -> {
            made.staff = staff;
            made.from = Made.DAY.plus(Duration.ofHours(made.number));
            made.venue = "room" + made.number;
        };
        assertThat(look(new TwoPlaces(), records(weekly(2, on)))).hasSize(1);
        assertThat(look(new TwoPlaces(), records(weekly(2, on.andThen(made -> made.venue = "room"))))).isEmpty();
        assertThat(look(new TwoPlaces(), records(weekly(2, on.andThen(made -> made.from = Made.DAY.plus(Duration.ofHours(2L * made.number))))))).as("one after the other").isEmpty();
    }

    @Test
    void t1_and_t2_see_what_is_late_by_the_measure_of_the_place() {
        assertThat(look(new AtTheEnd(), records(weekly(10, made -> made.delay = Duration.ofDays(made.number <= 5 ? 15 : 1))))).hasSize(1);
        assertThat(look(new AtTheEnd(), records(weekly(10, made -> made.delay = Duration.ofDays(made.number <= 4 ? 15 : 1))))).isEmpty();
        assertThat(look(new BackDated(), records(weekly(20, made -> made.delay = Duration.ofHours(made.number == 20 ? 300 : 20 + made.number))))).extracting(Seen::activity).containsExactly(Made.id(20));
        assertThat(look(new BackDated(), records(weekly(19, made -> made.delay = Duration.ofHours(made.number == 19 ? 300 : 20 + made.number))))).as("too few to say").isEmpty();
    }

    @Test
    void r1_a_copy_with_another_number_is_a_copy_and_a_commonplace_is_none() {
        var text = "独居老人和他们的邻居一起学了手机挂号，开始有点拘谨，后来笑声不断。王阿姨说回家要教给老伴；有人问能不能改到上午。下次准备放大字的讲义，材料还剩一半，下周接着用。到场%d人，费用按计划。";
        assertThat(look(new SameText(), records(weekly(2, made -> made.report = text.formatted(10 + made.number))))).extracting(Seen::level).containsExactly(0);
        assertThat(look(new SameText(), records(weekly(2, made -> {
            made.report = text.formatted(10 + made.number);
            made.project = made.number;
        })))).extracting(Seen::level).containsExactly(1);
        assertThat(look(new SameText(), records(weekly(30, made -> made.report = "活动顺利，居民满意。")))).isEmpty();
    }

    @Test
    void r2_an_account_weighs_more_than_a_shared_computer() {
        assertThat(levels(new BuyersHand(), made -> made.hand = Hand.BUYER)).containsExactly(1);
        assertThat(levels(new BuyersHand(), made -> made.hand = Hand.BUYERS_DEVICE)).containsExactly(0);
    }

    @Test
    void v1_more_than_a_fifth_and_four_heads() {
        assertThat(levels(new CountsDiffer(), made -> counts(made, 20, 15))).containsExactly(0);
        assertThat(levels(new CountsDiffer(), made -> counts(made, 20, 16))).as("a fifth").isEmpty();
        assertThat(levels(new CountsDiffer(), made -> counts(made, 10, 7))).as("three heads").isEmpty();
        assertThat(levels(new CountsDiffer(), made -> counts(made, 20, 9))).containsExactly(1);
        assertThat(levels(new CountsDiffer(), made -> counts(made, 20, 40))).as("modest").isEmpty();
    }

    private static void counts(Made made, int heads, int counted) {
        made.heads = heads;
        made.counted = counted;
    }

    @Test
    void v2_one_denial_is_a_slip_two_a_hint_and_many_of_a_project_speak_for_each_other() {
        assertThat(levels(new Denied(), made -> made.said = new Said(9, 1, List.of()))).containsExactly(0);
        assertThat(levels(new Denied(), made -> made.said = new Said(10, 2, List.of()))).containsExactly(1);
        assertThat(levels(new Denied(), made -> made.said = new Said(12, 2, List.of()))).as("below the bound").containsExactly(0);
        assertThat(levels(new Denied(), made -> made.said = new Said(5, 2, List.of()))).as("two may be slips").containsExactly(1);
        assertThat(levels(new Denied(), made -> made.said = new Said(9, 3, List.of()))).as("three, twice the bound").containsExactly(2);
        assertThat(levels(new Denied(), made -> made.said = new Said(19, 3, List.of()))).as("three of many").containsExactly(1);
        assertThat(levels(new Denied(), made -> made.said = new Said(9, 0, List.of()))).isEmpty();
        assertThat(look(new Denied(), records(weekly(8, made -> made.said = new Said(5, 1, List.of()))))).extracting(Seen::level).containsOnly(2).hasSize(8);
        Consumer<Made> nowAndThen = made -> made.said = new Said(10, made.number % 2, List.of());
        assertThat(look(new Denied(), records(weekly(16, nowAndThen)))).as("8 of 160: the bound is 2.6 %").extracting(Seen::level).containsOnly(2).hasSize(8);
        assertThat(look(new Denied(), records(weekly(6, nowAndThen)))).as("three are slips").extracting(Seen::level).containsOnly(0).hasSize(3);
    }

    @Test
    void v3_all_stars_from_one_phone_within_minutes() {
        assertThat(levels(new AllStars(), made -> made.stars(5, 5, 1, 20))).containsExactly(0);
        assertThat(levels(new AllStars(), made -> made.stars(4, 5, 1, 20))).isEmpty();
        assertThat(levels(new AllStars(), made -> made.stars(5, 4, 1, 20))).isEmpty();
        assertThat(levels(new AllStars(), made -> made.stars(5, 5, 2, 20))).isEmpty();
        assertThat(levels(new AllStars(), made -> made.stars(5, 5, 1, 45))).as("three minutes").isEmpty();
    }

    @Test
    void v4_one_of_ten_is_hardly_anybody() {
        assertThat(few(10, new Said(2, 1, List.of()))).containsExactly(0);
        assertThat(few(10, new Said(2, 0, List.of()))).isEmpty();
        assertThat(few(9, new Said(0, 0, List.of()))).as("a small group").isEmpty();
    }

    private static List<Integer> few(int people, Said said) {
        var made = new Made(1).tapped(people);
        made.said = said;
        return look(new FewConfirm(), records(made)).stream().map(Seen::level).toList();
    }
}

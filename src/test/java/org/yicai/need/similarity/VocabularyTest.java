package org.yicai.need.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private static final Vocabulary SMALL = new Vocabulary(List.of("类 灯 = 灯", "物 楼道灯 < 灯 = 楼道灯 声控灯", "事 坏 = 坏 坏了 不灵", "事 暗 = 不亮 黑", "场 楼道 = 楼道",
            "则 楼道 暗 > 楼道灯 坏", "物 饭 =", "事 缺 = 想要", "说 饭 缺 = 做…饭", "反 坏 暗", "错 声空>声控"));

    private static Understood understood(String text) {
        return Understood.of(text, SMALL);
    }

    @Test
    void many_ways_of_saying_are_one_concept_and_the_longest_counts() {
        assertThat(understood("声控灯不灵").things()).containsEntry("楼道灯", 1.0).containsEntry("灯", 0.5);
        assertThat(understood("楼道灯").things()).doesNotContainKey("楼道");
    }

    @Test
    void a_slip_of_the_input_method_is_mended() {
        assertThat(understood("声空灯").things()).containsKey("楼道灯");
    }

    @Test
    void what_follows_from_two_words_is_understood_without_being_said() {
        assertThat(understood("楼道里黑").things()).containsKey("楼道灯");
        assertThat(understood("屋里黑").things()).isEmpty();
    }

    @Test
    void a_gap_stays_within_the_sentence() {
        assertThat(understood("做不动饭").things()).containsKey("饭");
        assertThat(understood("做操。饭").things()).isEmpty();
    }

    @Test
    void a_line_with_an_unknown_concept_or_an_open_bracket_is_refused() {
        assertThatThrownBy(() -> new Vocabulary(List.of("说 月亮 = 月"))).hasMessageContaining("月亮");
        assertThatThrownBy(() -> Expressions.of("(甲|乙")).hasMessageContaining("bracket");
        assertThat(Expressions.of("(甲|乙)丙(丁|)")).containsExactly("甲丙丁", "甲丙", "乙丙丁", "乙丙");
    }

    @Test
    void set_phrases_of_the_hotline_are_left_out_but_a_text_of_nothing_else_stays() {
        assertThat(Reading.of("来电人反映楼道灯不亮").text()).isEqualTo("楼道灯不亮");
        assertThat(Reading.of("请问").text()).isEqualTo("请问");
        assertThat(Understanding.same(Reading.of("市民反映楼道灯不亮，请尽快处理"), Reading.of("楼道灯不亮"))).isGreaterThan(Understanding.LIKELY);
    }

    @Test
    void what_is_shipped_is_large_and_readable() {
        assertThat(Vocabulary.shipped().size()).isGreaterThan(40_000);
        assertThat(Catalogue.shipped().size()).isGreaterThan(600);
    }

    @Test
    void places_are_told_apart_and_numbers_read_in_both_ways() {
        assertThat(Reading.of("三号楼漏水").spot().elsewhere(Reading.of("3号楼漏水").spot())).isFalse();
        assertThat(Reading.of("南门没人").spot().elsewhere(Reading.of("北门没人").spot())).isTrue();
        assertThat(Reading.of("幸福里想要个助餐点").spot().elsewhere(Reading.of("槐树街想要个助餐点").spot())).isTrue();
        assertThat(Reading.of("和平里路灯不亮").spot().elsewhere(Reading.of("柳树胡同路灯不亮").spot())).isTrue();
    }
}
